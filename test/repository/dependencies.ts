import { builtinModules } from 'node:module'
import { importsOf, packageOf } from '../../scripts/packages/imports.ts'
import { isPublished, type WorkspacePackage } from './workspace.ts'

/** Where package.json and the published code disagree, and versions that are not the workspace's. */
export function wrongDependencies(
  package_: WorkspacePackage,
  _index = 0,
  workspace: readonly WorkspacePackage[] = [],
): string[] {
  const { folder, manifest } = package_
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  const own = externals(package_)
  // An entry that is bundled whole needs what the packages need that are in it.
  const inside = manifest.scripts?.['build']?.includes('--whole') ? neededBy(own, workspace) : []
  const used = [...own, ...inside.filter((name) => declared.includes(name))]
  return [
    ...used
      .filter((name) => !declared.includes(name))
      .map((name) => `${folder} uses ${name} without declaring it`),
    ...declared.filter((name) => !used.includes(name)).map((name) => `${folder} declares ${name} unused`),
    ...wrongVersions(package_),
  ]
}

/** What our own packages among these need, and those that they need. */
function neededBy(names: readonly string[], workspace: readonly WorkspacePackage[]): string[] {
  const found = new Set(names)
  for (const name of found) {
    const package_ = workspace.find(({ manifest }) => manifest.name === name)
    if (package_) for (const needed of externals(package_)) found.add(needed)
  }
  return [...found]
}

function externals({ sources }: WorkspacePackage): string[] {
  const specifiers = sources.filter(({ path }) => isPublished(path)).flatMap(({ text }) => importsOf(text))
  return [...new Set(specifiers.filter((name) => !name.startsWith('.')).map(packageOf))].filter(
    (name) => !name.startsWith('node:') && !builtinModules.includes(name),
  )
}

function wrongVersions({ folder, manifest }: WorkspacePackage): string[] {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifest
  return Object.entries({ ...dependencies, ...devDependencies, ...peerDependencies, ...optionalDependencies })
    .filter(([name, range]) => range !== (name.startsWith('@helpdesk-mcp/') ? 'workspace:^' : 'catalog:'))
    .map(
      ([name, range]) => `${folder} wants ${name} ${range}: internal ones are workspace:^, others catalog:`,
    )
}
