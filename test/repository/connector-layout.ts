import type { WorkspacePackage } from './workspace.ts'

const documents = ['openapi.yaml', 'tools.yaml', 'server.json', 'README.md']
const modules = [
  ...['bin', 'connector', 'definition', 'index'].map((name) => `src/${name}.ts`),
  'sandbox/sandbox.ts',
]
const generated = [
  ...['answers.json', 'api.d.ts', 'int64.json', 'tools.d.ts', 'tools.json'].map(
    (name) => `src/generated/${name}`,
  ),
  'sandbox/generated/openapi.json',
]
const markers = ['tools', 'settings'].flatMap((name) => [
  `<!-- generated:${name} -->`,
  `<!-- /generated:${name} -->`,
])
/** A definition is a table of about thirty lines; past this it has become code. */
const longestDefinition = 45

/** What makes a folder a connector. `readme` is the text of its README. */
export function wrongConnector(
  { id, folder, files, sources, manifest }: WorkspacePackage,
  readme: string,
): string[] {
  const definition = sources.find(({ path }) => path === 'src/definition.ts')?.text.split('\n').length ?? 0
  return [
    ...[...documents, ...modules, ...generated, `test/${id}.test.ts`]
      .filter((file) => !files.includes(file))
      .map((file) => `has no ${file}`),
    ...markers.filter((marker) => !readme.includes(marker)).map((marker) => `README.md lacks ${marker}`),
    ...(definition > longestDefinition ? [`src/definition.ts has ${definition} lines`] : []),
    ...(manifest.bin?.[`helpdesk-mcp-${id}`] === './dist/bin.js' ? [] : [`has no bin helpdesk-mcp-${id}`]),
    ...(manifest.mcpName === `io.github.helpdesk-mcp/${id}` ? [] : ['has no mcpName']),
    ...['openapi.yaml', 'tools.yaml', 'server.json']
      .filter((file) => !manifest.files?.includes(file))
      .map((file) => `does not publish ${file}`),
  ].map((problem) => `${folder} ${problem}`)
}
