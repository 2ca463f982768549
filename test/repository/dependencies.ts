import { builtinModules } from 'node:module'
import { importsOf, packageOf } from '../../scripts/packages/imports.ts'
import { isPublished, type WorkspacePackage } from './workspace.ts'

/** Where package.json and the published code disagree, and versions that are not the workspace's. */
export function wrongDependencies(package_: WorkspacePackage): string[] {
  const { folder, manifest } = package_
  const declared = Object.keys(manifest.dependencies ?? {})
  const used = externals(package_)
  return [
    ...used
      .filter((name) => !declared.includes(name))
      .map((name) => `${folder} uses ${name} without declaring it`),
    ...declared.filter((name) => !used.includes(name)).map((name) => `${folder} declares ${name} unused`),
    ...wrongVersions(package_),
  ]
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
