// Run in a package's folder: bundles each entry of package.json into one file in dist, beside chunks for what entries share or
// load later. Dependencies stay external. tsc writes the declarations afterwards.
//
// `--whole <entry>`: our own packages go into that entry too. A command that is started by a client finds them in few files.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'rolldown'

const { values } = parseArgs({ options: { whole: { type: 'string' } } })
const { bin = {}, exports = {}, mcpName } = JSON.parse(readFileSync('package.json', 'utf8'))
const commands = Object.values(bin).map((file) => [nameOf(file), `src/${nameOf(file)}.ts`])
const entries = Object.values(exports).map((conditions) => [
  nameOf(conditions.default),
  conditions['helpdesk-mcp-source'],
])
const all = [...commands, ...entries]
const isAlone = ([name]) =>
  name === values.whole || (mcpName !== undefined && name in Object.fromEntries(commands))

const isOurs = (id) => id.startsWith('@helpdesk-mcp/')
const isPackage = (id) => /^[^./]/.test(id)

await bundle(
  all.filter((entry) => !isAlone(entry)),
  { external: isPackage },
)
for (const entry of all.filter(isAlone)) {
  await bundle([entry], entry[0] === values.whole ? whole() : connectorCommand(), entry[0])
}

/** With our own packages in it. */
function whole() {
  return {
    external: (id) => isPackage(id) && !isOurs(id),
    // What a start needs stays in the entry, with what is loaded later and needs it too.
    preserveEntrySignatures: 'allow-extension',
    resolve: { conditionNames: ['helpdesk-mcp-source', 'node', 'import', 'default'] },
  }
}

/** The command of a connector, which takes what its definition is made with from the command of @helpdesk-mcp/mcp. */
function connectorCommand() {
  const fromCommand = { id: '@helpdesk-mcp/mcp/command', external: true }
  return {
    external: (id) => isPackage(id) && id !== '@helpdesk-mcp/connector',
    plugins: [
      {
        name: 'connector-command',
        resolveId(id) {
          if (id === '@helpdesk-mcp/connector') return fromCommand
          return id.endsWith('/sandbox/sandbox.ts') ? { id: './sandbox.js', external: true } : null
        },
      },
    ],
  }
}

/** `alone`: the name of an entry that shares no chunk with others. */
async function bundle(input, options, alone) {
  if (input.length === 0) return
  await build({
    input: Object.fromEntries(input),
    platform: 'node',
    // dist is flat: a URL relative to a module in src, such as ./generated/tools.json, stays valid.
    output: {
      dir: 'dist',
      cleanDir: alone === undefined,
      entryFileNames: '[name].js',
      chunkFileNames: alone === undefined ? '[name].js' : `${alone}-[name].js`,
    },
    logLevel: 'warn',
    ...options,
  })
}

function nameOf(file) {
  return basename(file, '.js')
}
