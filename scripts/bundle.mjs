// Run in a package's folder: bundles each entry of package.json into one file in dist, beside chunks for what entries share or
// load later. Dependencies stay external. tsc writes the declarations afterwards.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'rolldown'

const { bin = {}, exports = {} } = JSON.parse(readFileSync('package.json', 'utf8'))
const commands = Object.values(bin).map((file) => [nameOf(file), `src/${nameOf(file)}.ts`])
const entries = Object.values(exports).map((conditions) => [
  nameOf(conditions.default),
  conditions['helpdesk-mcp-source'],
])

await build({
  input: Object.fromEntries([...commands, ...entries]),
  external: /^[^./]/,
  platform: 'node',
  // dist is flat: a URL relative to a module in src, such as ./generated/tools.json, stays valid.
  output: { dir: 'dist', cleanDir: true, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
  logLevel: 'warn',
})

function nameOf(file) {
  return basename(file, '.js')
}
