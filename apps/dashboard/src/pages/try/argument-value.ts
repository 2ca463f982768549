import type { JsonSchema } from '../../schema-form/json-schema.ts'
import { typeOf } from '../../schema-form/read-fields.ts'

/** Arguments as they will be sent, by name; what is absent is not sent. */
export type Arguments = Readonly<Record<string, unknown>>

/** Arguments with one changed; undefined takes it out. */
export function withArgument(given: Arguments, name: string, value: unknown): Arguments {
  const { [name]: _, ...rest } = given
  return value === undefined ? rest : { ...given, [name]: value }
}

/** A text as the number that it says; the text itself where it says none, or not that very number. */
export function numberOrText(text: string): number | string {
  const trimmed = text.trim()
  const number = Number(trimmed)
  if (trimmed === '' || !Number.isFinite(number)) return text
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number
}

/** The number that a text is written as, so that "1." and "1.0" may be typed on. */
export function settledNumber(text: string): number | string {
  const number = numberOrText(text)
  return String(number) === text ? number : text
}

/** The option that a control's text stands for: a number stays one. */
export function optionOf({ enum: options }: JsonSchema, text: string): unknown {
  return (options ?? []).find((option) => String(option) === text) ?? text
}

export function isNullable({ type, enum: options }: JsonSchema): boolean {
  return (Array.isArray(type) && type.includes('null')) || (options?.includes(null) ?? false)
}

/** Whether a schema's own fields can be drawn, instead of a box for JSON. */
export function hasFields(schema: JsonSchema): boolean {
  return typeOf(schema) === 'object' && Object.keys(schema.properties ?? {}).length > 0
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads arguments from JSON; a problem in words otherwise. */
export function readArguments(text: string): { value: Arguments } | { problem: string } {
  const read = readJson(text.trim() === '' ? '{}' : text)
  if ('problem' in read) return read
  return isRecord(read.value)
    ? { value: read.value }
    : { problem: 'Arguments are an object: {"name": "value"}.' }
}

export function readJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { problem: `This is not JSON yet. ${error instanceof Error ? error.message : ''}`.trim() }
  }
}
