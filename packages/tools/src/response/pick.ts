import { isObject } from '@helpdesk-mcp/contracts'

type Tree = Map<string, Tree>

/** Keeps only the fields at these dotted paths, going through arrays. */
export function pick(value: unknown, paths: readonly string[]): unknown {
  return keep(value, toTree(paths))
}

/** Leaves out the fields at these dotted paths, going through arrays. */
export function omit(value: unknown, paths: readonly string[]): unknown {
  return paths.length === 0 ? value : drop(value, toTree(paths))
}

function toTree(paths: readonly string[]): Tree {
  const root: Tree = new Map()
  for (const path of paths) {
    let node = root
    for (const key of path.split('.')) {
      const next = node.get(key) ?? new Map()
      node.set(key, next)
      node = next
    }
  }
  return root
}

function keep(value: unknown, tree: Tree): unknown {
  if (tree.size === 0 || tree.has('*')) return value
  if (Array.isArray(value)) return value.map((item) => keep(item, tree))
  if (!isObject(value)) return value
  const kept: Record<string, unknown> = {}
  for (const [key, branch] of tree) {
    if (Object.hasOwn(value, key)) kept[key] = keep(value[key], branch)
  }
  return kept
}

function drop(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => drop(item, tree))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const branch = tree.get(key)
      if (branch?.size === 0) return []
      return [[key, branch ? drop(item, branch) : item]]
    }),
  )
}

/** Those of the paths that are nowhere in the value. */
export function missingPaths(value: unknown, paths: readonly string[]): string[] {
  return paths.filter((path) => path !== '*' && !has(value, path.split('.')))
}

function has(value: unknown, [key, ...rest]: string[]): boolean {
  if (key === undefined || key === '*') return true
  if (Array.isArray(value)) return value.some((item) => has(item, [key, ...rest]))
  return isObject(value) && Object.hasOwn(value, key) && has(value[key], rest)
}
