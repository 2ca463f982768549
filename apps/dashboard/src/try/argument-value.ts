import { ApiProblem } from '../api/api-problem.ts'
import type { JsonSchema } from '../schema-form/json-schema.ts'
import { typeOf } from '../schema-form/read-fields.ts'

/** Arguments by name, as they will be sent. */
export type Arguments = Readonly<Record<string, unknown>>

/** Arguments with one changed; undefined removes it. */
export function withArgument(given: Arguments, name: string, value: unknown): Arguments {
  const { [name]: _, ...rest } = given
  return value === undefined ? rest : { ...given, [name]: value }
}

/** A text as a number, or the text itself when the number cannot represent it exactly. */
export function numberOrText(text: string): number | string {
  const trimmed = text.trim()
  const number = Number(trimmed)
  if (trimmed === '' || !Number.isFinite(number)) return text
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number
}

/** The number, once the text is its exact spelling, so that "1." and "1.0" can still be typed. */
export function settledNumber(text: string): number | string {
  const number = numberOrText(text)
  return String(number) === text ? number : text
}

/** The option that a control's text stands for, with its type. */
export function optionOf({ enum: options }: JsonSchema, text: string): unknown {
  return (options ?? []).find((option) => String(option) === text) ?? text
}

export function isNullable({ type, enum: options }: JsonSchema): boolean {
  return (Array.isArray(type) && type.includes('null')) || (options?.includes(null) ?? false)
}

/** Whether the schema has fields of its own, so that no JSON field is needed. */
export function hasFields(schema: JsonSchema): boolean {
  return typeOf(schema) === 'object' && Object.keys(schema.properties ?? {}).length > 0
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads arguments from JSON, or says what is wrong. */
export function readArguments(text: string): { value: Arguments } | { problem: string } {
  const read = readJson(text.trim() === '' ? '{}' : text)
  if ('problem' in read) return read
  return isRecord(read.value)
    ? { value: read.value }
    : { problem: 'Arguments must be an object: {"name": "value"}.' }
}

export function readJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { problem: `Not valid JSON. ${error instanceof Error ? error.message : ''}`.trim() }
  }
}

/** Problems of the arguments by dotted path; undefined when something else is wrong. */
export function argumentProblems(error: unknown): Record<string, string> | undefined {
  if (!(error instanceof ApiProblem) || error.status !== 422) return undefined
  const found = (error.problem.errors ?? []).flatMap(({ field, message }) =>
    field.startsWith('arguments.') ? [[field.slice('arguments.'.length), plain(message)] as const] : [],
  )
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

function plain(message: string): string {
  return message === 'Expected a value.' ? 'Required.' : message
}

/** Problems of arguments that have no control in the form. */
export function otherProblems(
  problems: Readonly<Record<string, string>>,
  names: readonly string[],
): [path: string, problem: string][] {
  return Object.entries(problems).filter(([path]) => !names.some((name) => path.split('.')[0] === name))
}
