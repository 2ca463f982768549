import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { possibleEffects } from '../permission/effects.ts'
import { fixedValues } from './argument-problems.ts'

/**
 * What hosts add to a tool's arguments for themselves: n8n the call and the chat, Zapier the order in words, Cursor a filler where a tool
 * takes nothing and a reason, LangChain and the AI SDK what a function of theirs gets beside its arguments, CrewAI who calls, and Gemini CLI
 * whether a call waits for the one before.
 */
const noise: ReadonlySet<string> = new Set([
  ...['toolCallId', 'tool_call_id', 'tool_call_description', 'tool', 'sessionId', 'action', 'chatInput'],
  ...['instructions', 'output_hint', 'random_string', 'dummy', 'explanation'],
  ...['runManager', 'run_manager', 'callbacks', 'abortSignal', 'experimental_context'],
  ...['security_context', 'wait_for_previous'],
])

/** A key such as `_meta` is a host's too: no argument of ours begins so, unless the vendor's does. */
function isNoise(name: string): boolean {
  return noise.has(name) || /^_(?!id$)[a-z]/i.test(name)
}

/** Arguments without what a host added for itself, where the tool has no such argument. The same object if it added nothing. */
export function withoutNoise<Arguments extends Record<string, unknown>>(
  args: Arguments,
  known: (name: string) => boolean,
): Arguments {
  const added = Object.keys(args).filter((name) => isNoise(name) && !known(name))
  if (added.length === 0) return args
  return Object.fromEntries(Object.entries(args).filter(([name]) => !added.includes(name))) as Arguments
}

/** Arguments without those that say what the tool sends in any case, such as `private: true` of a note. */
export function withoutFixed(
  args: Record<string, unknown>,
  { request, inputSchema }: Pick<ToolRecord, 'request' | 'inputSchema'>,
): Record<string, unknown> {
  const said = [...fixedValues(request)].flatMap(([name, value]) => {
    const isSaid =
      Object.hasOwn(args, name) && String(args[name]).toLowerCase() === String(value).toLowerCase()
    return isSaid && !Object.hasOwn(inputSchema.properties ?? {}, name) ? [name] : []
  })
  if (said.length === 0) return args
  return Object.fromEntries(Object.entries(args).filter(([name]) => !said.includes(name)))
}

type Tool = Pick<ToolRecord, 'effects' | 'when' | 'inputSchema' | 'request' | 'withheld' | 'resolve'>

/**
 * Arguments without those that count as left out although the schema may allow their value: our own names and withheld ones with null, our
 * own names and ids with an empty text, or with empty texts alone, an empty choice of fields, an empty id in a path, and an empty text that a customer would get. Any
 * other empty text that is allowed stays.
 */
export function withoutEmpty(
  args: Record<string, unknown>,
  record: Tool,
  reserved: readonly string[],
): Record<string, unknown> {
  const { inputSchema, request, withheld, resolve } = record
  const { properties = {}, required = [] } = inputSchema
  const isLeftOut = (name: string, value: unknown): boolean => {
    if (!Object.hasOwn(properties, name)) {
      const isOurs = reserved.includes(name) || (withheld !== undefined && Object.hasOwn(withheld, name))
      return value === null && isOurs
    }
    if (name === 'fields') return Array.isArray(value) && value.length === 0
    // Names of which none has a letter are no names.
    if (Array.isArray(value) && resolve && Object.hasOwn(resolve, name))
      return value.length > 0 && value.every((item) => typeof item === 'string' && item.trim() === '')
    if (typeof value !== 'string' || value.trim() !== '') return false
    if (reserved.includes(name) || (resolve && Object.hasOwn(resolve, name))) return true
    if (!required.includes(name)) return false
    const isInPath = request.parameters.some((one) => one.in === 'path' && one.argument === name)
    return isInPath || reachesCustomers(record)
  }
  const dropped = Object.keys(args).filter((name) => isLeftOut(name, args[name]))
  if (dropped.length === 0) return args
  return Object.fromEntries(Object.entries(args).filter(([name]) => !dropped.includes(name)))
}

function reachesCustomers(record: Tool): boolean {
  return possibleEffects(record).some((effects) => effects.includes('outbound'))
}

/** The arguments that change something, if a write has none of them and its document allows none of them to be left out. */
export function missingChange(
  record: Pick<ToolRecord, 'method' | 'request' | 'inputSchema' | 'several' | 'merge' | 'steps'>,
  args: Readonly<Record<string, unknown>>,
  reserved: readonly string[],
): string[] | undefined {
  const { body, parameters } = record.request
  const isUpdate = record.method === 'update' && body?.whenEmpty !== 'send'
  if (!body || body.argument !== undefined || !(isUpdate || body.whenEmpty === 'refuse')) return undefined
  if (body.fields.some(({ value }) => value !== undefined)) return undefined
  const elsewhere = new Set([
    ...reserved,
    ...(record.several ? [record.several.as] : []),
    ...parameters.flatMap(({ argument, parts }) => (parts ? Object.values(parts) : (argument ?? []))),
  ])
  const changes = (name: string) => !elsewhere.has(name)
  const possible = Object.keys(record.inputSchema.properties ?? {}).filter(changes)
  // Nothing to add to a set is no change; an empty list for a field clears it.
  const added = new Set([
    ...(record.merge ?? []).flatMap(({ add, remove }) => [add, remove]),
    ...(record.steps ?? []).flatMap(({ takes }) => Object.keys(takes)),
  ])
  const isNothing = (name: string) => {
    const value = args[name]
    return value === undefined || (added.has(name) && Array.isArray(value) && value.length === 0)
  }
  const isGiven = Object.keys(args).some((name) => changes(name) && !isNothing(name))
  return possible.length === 0 || isGiven ? undefined : possible
}
