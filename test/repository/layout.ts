import type { Manifest, WorkspacePackage } from './workspace.ts'

const source = 'helpdesk-mcp-source'

/** What every package has, so that one is as good a template as another. */
export function wrongLayout(package_: WorkspacePackage): string[] {
  const { id, folder, files, manifest, isApp } = package_
  const repository = {
    type: 'git',
    url: 'git+https://github.com/helpdesk-mcp/helpdesk-mcp.git',
    directory: folder,
  }
  const expected: [string, unknown, unknown][] = [
    ['name', manifest.name, `@helpdesk-mcp/${id}`],
    ['license', manifest.license, 'MIT'],
    ['type', manifest.type, 'module'],
    ['engines', manifest.engines, { node: '>=20.19' }],
    ['repository', manifest.repository, repository],
  ]
  return [
    ...['README.md', 'tsconfig.json'].filter((file) => !files.includes(file)).map((file) => `has no ${file}`),
    ...expected.filter(([, is, wanted]) => !same(is, wanted)).map(([key, , wanted]) => wrong(key, wanted)),
    ...(/^\d+\.\d+\.\d+/.test(manifest.version ?? '') ? [] : ['has no version']),
    ...(manifest.description ? [] : ['has no description']),
    ...(isApp && manifest.private ? [] : wrongExports(manifest)),
    ...(manifest.private ? [] : wrongPublishing(manifest)),
  ].map((problem) => `${folder} ${problem}`)
}

function wrongExports({ exports = {} }: Manifest): string[] {
  const entries = Object.entries(exports)
  if (!('.' in exports)) return ['exports no "."']
  return entries
    .filter(([, conditions]) => Object.keys(conditions)[0] !== source)
    .map(([path]) => `exports ${path} without the condition ${source} in front`)
}

function wrongPublishing({ exports = {}, files, publishConfig, scripts }: Manifest): string[] {
  const published = Object.fromEntries(
    Object.entries(exports).map(([path, { [source]: _, ...rest }]) => [path, rest]),
  )
  return [
    ...(publishConfig?.access === 'public' ? [] : ['is not published with public access']),
    ...(same(publishConfig?.exports, published) ? [] : [wrong('publishConfig.exports', published)]),
    ...(files?.includes('dist') ? [] : ['does not publish dist']),
    ...(scripts?.['build'] ? [] : ['has no build script']),
  ]
}

function wrong(key: string, wanted: unknown): string {
  return `should have ${key} ${JSON.stringify(wanted)}`
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
