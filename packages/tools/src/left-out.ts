import type { JsonSchema, ToolRecord } from '@helpdesk-mcp/contracts'
import { resolve, typesOf } from './json-schema.ts'

/** What hosts add to a tool's arguments for themselves. Dropped where a tool has no such argument. */
const noise: readonly string[] = ['toolCallId', 'tool_call_id', 'sessionId', 'action', 'chatInput']

/** Arguments without what a host added for itself. The same object if it added nothing. */
export function withoutNoise<Arguments extends Record<string, unknown>>(
  args: Arguments,
  known: (name: string) => boolean,
): Arguments {
  const added = noise.filter((name) => Object.hasOwn(args, name) && !known(name))
  if (added.length === 0) return args
  return Object.fromEntries(Object.entries(args).filter(([name]) => !added.includes(name))) as Arguments
}

type Tool = Pick<ToolRecord, 'inputSchema' | 'request' | 'withheld'>

/**
 * Arguments without those that count as left out although the schema may allow their value: our own names and withheld ones with null, an
 * empty choice of fields, and an empty text in a path, in a query, or where text is required. An empty text in a body stays: it clears.
 */
export function withoutEmpty(
  args: Record<string, unknown>,
  record: Tool,
  reserved: readonly string[],
): Record<string, unknown> {
  const { inputSchema, request, withheld } = record
  const { properties = {}, required = [] } = inputSchema
  const inBody = (name: string) =>
    !request.parameters.some(
      ({ in: place, argument, parts }) =>
        (place === 'query' || place === 'path') &&
        (argument === name || Object.values(parts ?? {}).includes(name)),
    )
  const isLeftOut = (name: string, value: unknown): boolean => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (!schema) {
      const isOurs = reserved.includes(name) || (withheld !== undefined && Object.hasOwn(withheld, name))
      return value === null && isOurs
    }
    if (name === 'fields') return Array.isArray(value) && value.length === 0
    if (typeof value !== 'string' || value.trim() !== '') return false
    return required.includes(name) || !inBody(name) || !takesText(schema, inputSchema)
  }
  const dropped = Object.keys(args).filter((name) => isLeftOut(name, args[name]))
  if (dropped.length === 0) return args
  return Object.fromEntries(Object.entries(args).filter(([name]) => !dropped.includes(name)))
}

function takesText(schema: JsonSchema, root: JsonSchema): boolean {
  return typesOf(resolve(schema, root)).includes('string')
}

/** The arguments that change something, if a write has none of them and its document allows none of them to be left out. */
export function missingChange(
  record: Pick<ToolRecord, 'method' | 'request' | 'inputSchema'>,
  args: Readonly<Record<string, unknown>>,
  reserved: readonly string[],
): string[] | undefined {
  const { body, parameters } = record.request
  const isUpdate = record.method === 'update' && body?.whenEmpty !== 'send'
  if (!body || body.argument !== undefined || !(isUpdate || body.whenEmpty === 'refuse')) return undefined
  if (body.fields.some(({ value }) => value !== undefined)) return undefined
  const elsewhere = new Set([
    ...reserved,
    ...parameters.flatMap(({ argument, parts }) => (parts ? Object.values(parts) : (argument ?? []))),
  ])
  const changes = (name: string) => !elsewhere.has(name)
  const possible = Object.keys(record.inputSchema.properties ?? {}).filter(changes)
  const isGiven = Object.keys(args).some((name) => changes(name) && args[name] !== undefined)
  return possible.length === 0 || isGiven ? undefined : possible
}
