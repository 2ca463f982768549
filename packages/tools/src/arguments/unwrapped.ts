import { isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import { readJson } from '../values/read-json.ts'

/** What models and hosts put arguments into that stand for themselves here. */
const containers = 'arguments args parameters params input inputs body payload data requestBody json'.split(
  ' ',
)
/** Longer texts are read by nobody as a slip of the pen. */
const maxText = 100_000

/**
 * The arguments inside of one that is none, as the arguments that they are: the fields of a body as the vendor wraps it,
 * `{ ticket: { ... } }`, and all of `{ params: { ... } }` where the tool has every argument in it. The same object if there is nothing to
 * unwrap.
 */
export function unwrapped(
  args: Record<string, unknown>,
  { request, inputSchema }: Pick<ToolRecord, 'request' | 'inputSchema'>,
  reserved: readonly string[],
): Record<string, unknown> {
  const known = inputSchema.properties ?? {}
  const { wrap = [] } = request.body ?? {}
  const isArgument = (name: string) => Object.hasOwn(known, name) || reserved.includes(name)
  return [...wrap, ...containers].reduce((current, key) => {
    if (!Object.hasOwn(current, key) || Object.hasOwn(known, key)) return current
    const inside = objectIn(current[key])
    const names = Object.keys(inside ?? {})
    const fits = wrap.includes(key) || (names.length > 0 && names.every(isArgument))
    if (!inside || !fits || names.some((name) => Object.hasOwn(current, name))) return current
    const { [key]: _, ...beside } = current
    return { ...beside, ...inside }
  }, args)
}

function objectIn(value: unknown): Record<string, unknown> | undefined {
  if (isObject(value)) return value
  if (typeof value !== 'string' || value.length > maxText || !/^\s*\{/.test(value)) return undefined
  try {
    const parsed = readJson(value)
    return isObject(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}
