import { isObject } from '@helpdesk-mcp/contracts'

/** Dotted paths as a tree; `whole` where a path ends. */
interface Branch {
  whole: boolean
  under: Map<string, Branch>
}

/** Keeps only the fields at these dotted paths, going through arrays. */
export function pick(value: unknown, paths: readonly string[]): unknown {
  return keep(value, toTree(paths))
}

/** Leaves out the fields at these dotted paths, going through arrays. */
export function omit(value: unknown, paths: readonly string[]): unknown {
  return paths.length === 0 ? value : drop(value, toTree(paths))
}

function toTree(paths: readonly string[]): Branch {
  const root: Branch = { whole: false, under: new Map() }
  for (const path of paths) {
    let branch = root
    for (const key of path.split('.')) {
      const next = branch.under.get(key) ?? { whole: false, under: new Map() }
      branch.under.set(key, next)
      branch = next
    }
    branch.whole = true
  }
  return root
}

function keep(value: unknown, { whole, under }: Branch): unknown {
  if (whole || under.has('*')) return value
  if (Array.isArray(value)) return value.map((item) => keep(item, { whole, under }))
  if (!isObject(value)) return value
  const kept = [...under].filter(([key]) => Object.hasOwn(value, key))
  return Object.fromEntries(kept.map(([key, branch]) => [key, keep(value[key], branch)]))
}

function drop(value: unknown, tree: Branch): unknown {
  if (Array.isArray(value)) return value.map((item) => drop(item, tree))
  if (!isObject(value) || !Object.keys(value).some((key) => tree.under.has(key))) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const branch = tree.under.get(key)
      if (branch?.whole) return []
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
