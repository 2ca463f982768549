import { isObject } from '@helpdesk-mcp/contracts'
import { jsonpath } from 'json-p3'
import { DeriveError } from './problems.ts'

/** Applies an OpenAPI Overlay 1.0 document in place; an action that matches nothing is an error. */
export function applyOverlay(document: Record<string, unknown>, overlay: unknown): void {
  const actions = isObject(overlay) && Array.isArray(overlay['actions']) ? overlay['actions'] : undefined
  if (!actions)
    throw problem(
      'actions',
      'is missing.',
      'An overlay is `overlay: 1.0.0`, `info`, and a list of `actions`.',
    )
  for (const [index, action] of actions.entries()) apply(document, action, `actions.${index}`)
}

function apply(document: Record<string, unknown>, action: unknown, key: string): void {
  if (!isObject(action) || typeof action['target'] !== 'string') {
    throw problem(key, 'has no target.', 'Give a JSONPath as `target`, and `update` or `remove: true`.')
  }
  const target = action['target']
  if (action['remove'] !== true && action['update'] === undefined) {
    throw problem(key, 'changes nothing.', 'Give `update` or `remove: true`.')
  }
  const nodes = find(document, target, key)
  if (nodes.length === 0)
    throw problem(key, `matches nothing: ${target}.`, 'Drop the action, or mend its path.')
  // Last first, so that removing one item of a list leaves the places of the others alone.
  for (const { location } of [...nodes].reverse()) {
    const last = location.at(-1)
    const parent = location
      .slice(0, -1)
      .reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], document)
    if (action['remove'] === true) remove(parent, last)
    else put(document, parent, last, structuredClone(action['update']))
  }
}

function find(
  document: Record<string, unknown>,
  target: string,
  key: string,
): { location: (string | number)[] }[] {
  try {
    return jsonpath.query(target, document as never).nodes
  } catch (error) {
    throw problem(key, `is not a JSONPath: ${target}.`, error instanceof Error ? error.message : '')
  }
}

function remove(parent: unknown, step: string | number | undefined): void {
  if (Array.isArray(parent)) parent.splice(Number(step), 1)
  else if (isObject(parent) && step !== undefined) delete parent[step]
}

function put(
  document: Record<string, unknown>,
  parent: unknown,
  step: string | number | undefined,
  update: unknown,
): void {
  if (step === undefined) Object.assign(document, merge(document, update))
  else {
    const holder = parent as Record<string | number, unknown>
    const current = holder[step]
    if (Array.isArray(current)) current.push(...(Array.isArray(update) ? update : [update]))
    else holder[step] = merge(current, update)
  }
}

/** Objects are merged key by key, lists appended, everything else replaced, as the specification says. */
function merge(current: unknown, update: unknown): unknown {
  if (Array.isArray(current) && Array.isArray(update)) return [...current, ...update]
  if (!isObject(current) || !isObject(update)) return update
  const merged: Record<string, unknown> = { ...current }
  for (const [key, value] of Object.entries(update))
    merged[key] = Object.hasOwn(current, key) ? merge(current[key], value) : value
  return merged
}

function problem(key: string, what: string, cure: string): DeriveError {
  return new DeriveError([{ file: 'overlay.yaml', key, problem: what, cure }])
}
