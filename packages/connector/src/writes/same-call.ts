import { isObject, type JsonSchema, setKey, type ToolRecord } from '@helpdesk-mcp/contracts'
import { sentDefaults } from '@helpdesk-mcp/tools'
import { ownArguments } from '../call/own-arguments.ts'
import { canonical, digest } from './canonical.ts'
import type { InnerCall } from './inner-call.ts'

/** Equal for calls that do the same, however their arguments are written. `inner`: with checked arguments. */
export function digestOfCall({ name }: ToolRecord, inner: readonly InnerCall[], isMessage: boolean): string {
  const calls = inner.map(({ record, arguments: args }) => [record.name, normal(record, args, isMessage)])
  return digest(name, canonical(calls))
}

function normal(record: ToolRecord, args: Record<string, unknown>, isMessage: boolean): unknown {
  // In a message, nothing is as good as what is left out. A change may empty a field.
  const isLeftOut = (value: unknown) => value === undefined || (isMessage && isNothing(value))
  const given = Object.entries(withDefaults(record, args)).map(([key, value]) => [key, plainValue(value)])
  return Object.fromEntries(given.filter(([, value]) => !isLeftOut(value)))
}

/** What the vendor gets, and what it takes for what it does not get. */
export function withDefaults(record: ToolRecord, args: Record<string, unknown>): Record<string, unknown> {
  const { rest } = ownArguments(args)
  return withDocumented(record.inputSchema, { ...sentDefaults(record.request), ...withoutUndefined(rest) })
}

/** Also within what is given. */
function withDocumented(
  { properties = {} }: JsonSchema,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const whole: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(properties))
    if (schema['default'] !== undefined) whole[name] = schema['default']
  for (const [name, value] of Object.entries(given)) {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
    const inner = schema && isObject(value) ? withDocumented(schema, withoutUndefined(value)) : value
    setKey(whole, name, inner)
  }
  return whole
}

function withoutUndefined(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(plainValue)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainValue(one)]))
}

function isNothing(value: unknown): boolean {
  if (value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}
