import { keysBefore, setKey, type UntrustedPlan } from '@helpdesk-mcp/contracts'
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

/**
 * A vendor's data in which every untrusted string, and every key that is not a plain identifier, is what the visitor returns.
 * `ours`: keys of the data that are no vendor's, with all that is inside them.
 */
export function mapUntrusted(
  value: unknown,
  tree: UntrustedTree | undefined,
  visitor: UntrustedVisitor,
  { path = [], ours }: { path?: readonly string[]; ours?: readonly string[] } = {},
): unknown {
  return visit(value, { tree, inherited: undefined, ours }, [...path], visitor)
}

type Inherited = 'all' | 'none' | undefined

interface Rules {
  tree: UntrustedTree | undefined
  inherited: Inherited
  ours: readonly string[] | undefined
}

function visit(value: unknown, rules: Rules, path: string[], visitor: UntrustedVisitor): unknown {
  const exempt = rules.tree?.exempt ?? rules.inherited
  if (typeof value === 'string') return isTrusted(value, exempt) ? value : visitor.text(value, path)
  if (typeof value !== 'object' || value === null) return value
  const inside = insideOf(exempt, rules.inherited)
  if (Array.isArray(value)) {
    const ofItems = { tree: rules.tree, inherited: inside, ours: rules.ours }
    path.push(inList)
    let items: unknown[] | undefined
    for (let index = 0; index < value.length; index++) {
      const item = visit(value[index], ofItems, path, visitor)
      if (item !== value[index]) items ??= value.slice()
      if (items) items[index] = item
    }
    path.pop()
    return items ?? value
  }
  let copy: Record<string, unknown> | undefined
  let hasOtherKeys = false
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[key]
    const isTrustedKey = inside === 'all' || isPlainKey(key)
    const name = isTrustedKey ? key : visitor.key(key, path)
    let shown = item
    // What holds no text needs no look.
    if (typeof item === 'string' || (typeof item === 'object' && item !== null)) {
      path.push(key)
      shown = visit(item, { tree: branchOf(rules, key), inherited: inside, ours: undefined }, path, visitor)
      path.pop()
    }
    if (name !== key && !hasOtherKeys) {
      copy = keysBefore((copy ?? value) as Record<string, unknown>, key)
      hasOtherKeys = true
    }
    if (hasOtherKeys) setKey(copy as Record<string, unknown>, name, shown)
    else if (shown !== item) {
      copy ??= { ...(value as Record<string, unknown>) }
      copy[key] = shown
    }
  }
  return copy ?? value
}

/** How many strings and keys `mapUntrusted` gives to its visitor. */
export function countUntrusted(
  value: unknown,
  tree: UntrustedTree | undefined,
  ours?: readonly string[],
): number {
  return count(value, { tree, inherited: undefined, ours })
}

function count(value: unknown, rules: Rules): number {
  const exempt = rules.tree?.exempt ?? rules.inherited
  if (typeof value === 'string') return isTrusted(value, exempt) ? 0 : 1
  if (typeof value !== 'object' || value === null) return 0
  const inside = insideOf(exempt, rules.inherited)
  let found = 0
  if (Array.isArray(value)) {
    const ofItems = { tree: rules.tree, inherited: inside, ours: rules.ours }
    for (const item of value) found += count(item, ofItems)
    return found
  }
  for (const key of Object.keys(value)) {
    if (inside !== 'all' && !isPlainKey(key)) found++
    const item = (value as Record<string, unknown>)[key]
    found += count(item, { tree: branchOf(rules, key), inherited: inside, ours: undefined })
  }
  return found
}

const trusted: UntrustedTree = { exempt: 'all', under: new Map() }

function branchOf({ tree, ours }: Rules, key: string): UntrustedTree | undefined {
  if (ours?.includes(key)) return trusted
  return tree && (tree.under.get(key) ?? tree.under.get('{}'))
}

function insideOf(exempt: UntrustedTree['exempt'], inherited: Inherited): Inherited {
  return typeof exempt === 'string' ? exempt : inherited
}

function isTrusted(text: string, exempt: UntrustedTree['exempt']): boolean {
  if (exempt === 'none') return text === ''
  if (exempt === 'all') return true
  return exempt?.has(text) || isPlainValue(text)
}
