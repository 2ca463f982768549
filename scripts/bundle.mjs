// Run in a package's folder: puts src into one file for each entry of package.json, beside what they load later or share.
// Everything that is installed stays outside. tsc writes the declarations afterwards.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'rolldown'

const { bin = {}, exports = {} } = JSON.parse(readFileSync('package.json', 'utf8'))
const entries = [...Object.values(bin), ...Object.values(exports).map((conditions) => conditions.default)]

await build({
  input: Object.fromEntries(
    entries.map((file) => {
      const name = basename(file, '.js')
      return [name, `src/${name}.ts`]
    }),
  ),
  external: /^[^./]/,
  platform: 'node',
  // The folder stays flat: a URL that is relative to a module of src means the same in dist.
  output: { dir: 'dist', cleanDir: true, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
  logLevel: 'warn',
})
