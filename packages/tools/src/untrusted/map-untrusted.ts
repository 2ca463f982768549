import type { UntrustedPlan } from '@helpdesk-mcp/contracts'
import { isPlainKey, isPlainValue } from './plain-values.ts'

/** What stands for the items of a list in a path of keys. */
export const inList = '[]'

/** Gets each untrusted string, or key, with the keys that lead to it, and returns what stands in its place. */
export interface UntrustedVisitor {
  /** `path` is only lent: it changes as the walk goes on. */
  text(text: string, path: readonly string[]): string
  key(key: string, path: readonly string[]): string
}

/** A plan by key. */
export interface UntrustedTree {
  /** The listed values; `all`: everything in it is exempt; `none`: nothing is. */
  exempt?: ReadonlySet<string> | 'all' | 'none'
  under: Map<string, UntrustedTree>
}

function toUntrustedTree({ except = {}, always = [] }: UntrustedPlan = {}): UntrustedTree {
  const root: UntrustedTree = { under: new Map() }
  for (const [path, values] of Object.entries(except)) {
    branchAt(root, path).exempt = values === true ? 'all' : new Set(values.split('|'))
  }
  for (const path of always) branchAt(root, path).exempt = 'none'
  return root
}

function branchAt(root: UntrustedTree, path: string): UntrustedTree {
  let branch = root
  for (const key of path === '' ? [] : path.split('.')) {
    const next = branch.under.get(key) ?? { under: new Map() }
    branch.under.set(key, next)
    branch = next
  }
  return branch
}

/** Compiles plans, each once: plans are parts of tools, which stay. */
export type UntrustedTrees = (plan: UntrustedPlan | undefined) => UntrustedTree

export function createUntrustedTrees(): UntrustedTrees {
  const trees = new WeakMap<UntrustedPlan, UntrustedTree>()
  return (plan) => {
    const known = plan && trees.get(plan)
    if (known) return known
    const tree = toUntrustedTree(plan)
    if (plan) trees.set(plan, tree)
    return tree
  }
}

/** A copy of a vendor's data in which every untrusted string, and every key that is not a plain identifier, is what the visitor returns. */
export function mapUntrusted(
  value: unknown,
  tree: UntrustedTree | undefined,
  visitor: UntrustedVisitor,
  path: readonly string[] = [],
): unknown {
  return visit(value, tree, undefined, [...path], visitor)
}

type Inherited = 'all' | 'none' | undefined

function visit(
  value: unknown,
  tree: UntrustedTree | undefined,
  inherited: Inherited,
  path: string[],
  visitor: UntrustedVisitor,
): unknown {
  const exempt = tree?.exempt ?? inherited
  if (typeof value === 'string') return isTrusted(value, exempt) ? value : visitor.text(value, path)
  if (typeof value !== 'object' || value === null) return value
  const inside = typeof exempt === 'string' ? exempt : inherited
  if (Array.isArray(value)) {
    path.push(inList)
    const items = value.map((item) => visit(item, tree, inside, path, visitor))
    path.pop()
    return items
  }
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const isTrustedKey = inside === 'all' || isPlainKey(key)
    const name = isTrustedKey ? key : visitor.key(key, path)
    const branch = tree && (tree.under.get(key) ?? tree.under.get('{}'))
    path.push(key)
    const item = visit((value as Record<string, unknown>)[key], branch, inside, path, visitor)
    path.pop()
    // Not assigned where the key is __proto__.
    if (name !== '__proto__') copy[name] = item
    else Object.defineProperty(copy, name, { value: item, enumerable: true })
  }
  return copy
}

function isTrusted(text: string, exempt: UntrustedTree['exempt']): boolean {
  if (exempt === 'none') return text === ''
  if (exempt === 'all') return true
  return exempt?.has(text) || isPlainValue(text)
}
