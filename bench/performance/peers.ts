import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const require = createRequire(import.meta.url)
const bench = join(import.meta.dirname, '..')
/** The document that our connector is derived from. */
const openapi = join(bench, '../packages/richpanel/openapi.yaml')

/** How a peer is started: node's arguments and its environment. */
export interface PeerCommand {
  args: readonly string[]
  environment: Readonly<Record<string, string>>
  url: string
}

/** @ivotoby/openapi-mcp-server serves a document as it is: its command with the HTTP transport. */
export function openapiMcpServer(vendor: string, port: number): PeerCommand {
  const bin = join(folderOf('@ivotoby/openapi-mcp-server'), 'bin/mcp-server.js')
  const flags = {
    '-t': 'http',
    '-p': String(port),
    '-u': `${vendor}/v1`,
    '-s': openapi,
    '-H': 'x-richpanel-key:bench',
  }
  return {
    args: [bin, ...Object.entries(flags).flat()],
    environment: {},
    url: `http://127.0.0.1:${port}/mcp`,
  }
}

/**
 * openapi-mcp-generator writes the source of a server. It is generated here, compiled as its own build does, and run from a folder in
 * which it finds the packages that it asks for.
 */
export function openapiMcpGenerator(vendor: string, port: number): PeerCommand {
  const folder = join(bench, 'node_modules/.cache/openapi-mcp-generator')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  const bin = join(folderOf('openapi-mcp-generator'), 'bin/openapi-mcp-generator.js')
  const flags = {
    '-i': openapi,
    '-o': folder,
    '-t': 'streamable-http',
    '-p': String(port),
    '-b': `${vendor}/v1`,
  }
  execFileSync(process.execPath, [bin, ...Object.entries(flags).flat(), '--force'], { stdio: 'ignore' })
  const build = join(folder, 'build')
  mkdirSync(build)
  for (const name of ['index', 'streamable-http']) {
    const source = readFileSync(join(folder, 'src', `${name}.ts`), 'utf8')
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
    writeFileSync(
      join(build, `${name}.js`),
      ts.transpileModule(source, { compilerOptions: options }).outputText,
    )
  }
  return {
    args: [join(build, 'index.js'), '--transport=streamable-http'],
    environment: { API_KEY_APIKEY: 'bench' },
    url: `http://127.0.0.1:${port}/mcp`,
  }
}

function folderOf(name: string): string {
  let folder = dirname(require.resolve(name))
  while (!folder.endsWith(join('node_modules', name))) folder = dirname(folder)
  return folder
}
