import { importsOf, packageOf } from '../../scripts/packages/imports.ts'
import { isPublished, type WorkspacePackage } from './workspace.ts'

/** Who may import whom. A package that is not named here is a vendor's or an app. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  auth: ['contracts'],
  pagination: ['contracts'],
  ratelimit: ['contracts'],
  tools: ['contracts'],
  cli: ['contracts'],
  connector: ['contracts', 'auth', 'pagination', 'ratelimit', 'tools'],
  derive: ['contracts', 'tools', 'connector'],
  mcp: ['contracts', 'cli', 'connector'],
  sandbox: ['contracts'],
  testing: ['contracts', 'connector', 'mcp', 'sandbox'],
}

const scope = '@helpdesk-mcp/'

/** Imports in published code that go against the arrows. */
export function wrongArrows(package_: WorkspacePackage, vendors: readonly string[]): string[] {
  return package_.sources
    .filter(({ path }) => isPublished(path))
    .flatMap(({ path, text }) =>
      importsOf(text)
        .map((specifier) => problem(package_, path, specifier, vendors))
        .filter((found) => found !== undefined)
        .map((found) => `${package_.folder}/${path} ${found}`),
    )
}

function problem(
  package_: WorkspacePackage,
  path: string,
  specifier: string,
  vendors: readonly string[],
): string | undefined {
  if (specifier.startsWith('.')) {
    const climbs = specifier.split('/').filter((part) => part === '..').length
    const leaves = climbs > path.split('/').length - 2
    if (leaves && !isSandboxOfCommand(path, specifier))
      return `leaves ${path.split('/')[0]} with ${specifier}`
    return /\.(ts|tsx|json|css)$/.test(specifier) ? undefined : `imports ${specifier} without its extension`
  }
  const name = packageOf(specifier)
  if (name.startsWith('@modelcontextprotocol/')) {
    if (package_.id === 'mcp' && name === '@modelcontextprotocol/server') return undefined
    return package_.isApp ? undefined : `imports ${name}, which is for packages/mcp`
  }
  if (!name.startsWith(scope)) return undefined
  const target = name.slice(scope.length)
  if (target === package_.id) return 'imports itself by name'
  if (package_.isApp) return appMay(path, target, vendors)
  if (vendors.includes(target)) return `imports a vendor, ${target}`
  const allowed = arrows[package_.id] ?? vendorMay(path)
  return allowed.includes(target) ? undefined : `may not import ${target}`
}

/** An app knows vendors by one list in one file. */
function appMay(path: string, target: string, vendors: readonly string[]): string | undefined {
  if (!vendors.includes(target) || path === 'src/connectors/packages.ts') return undefined
  return `imports a vendor, ${target}, which is for src/connectors/packages.ts`
}

/** A connector and its sandbox share no code: the command alone loads the sandbox, when it is asked to. */
function isSandboxOfCommand(path: string, specifier: string): boolean {
  return path === 'src/bin.ts' && specifier === '../sandbox/sandbox.ts'
}

function vendorMay(path: string): string[] {
  if (path === 'src/bin.ts') return ['connector', 'mcp']
  return path.startsWith('sandbox/') ? ['sandbox'] : ['connector']
}
