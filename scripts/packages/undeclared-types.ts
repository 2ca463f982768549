import type { Package } from '@arethetypeswrong/core'
import { importsOf, packageOf } from './imports.ts'

/**
 * Packages that published declarations import without the manifest asking for them. npm's flat folders hide that; where
 * packages see only what they declare, the types would be lost.
 */
export function undeclaredTypes(packed: Package): string[] {
  const root = `/node_modules/${packed.packageName}`
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(packed.readFile(`${root}/package.json`))
  const declared = new Set([
    packed.packageName,
    'node',
    ...Object.keys({ ...dependencies, ...peerDependencies }),
  ])
  return packed
    .listFiles()
    .filter((file) => file.startsWith(root) && /\.d\.[mc]?ts$/.test(file))
    .flatMap((file) =>
      importsOf(packed.readFile(file))
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map(packageOf)
        .filter((name) => !declared.has(name))
        .map((name) => `${file.slice(root.length + 1)} imports ${name}, which package.json does not declare`),
    )
}
