import type { FormField } from './read-fields.ts'
import { typeOf } from './read-fields.ts'

/** The values of a form's controls by name: a text, or a list for `choices`. Absent or empty means not given. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

export interface ReadValues {
  /** Typed as the schema says, without the ones that were not given. */
  values: Record<string, unknown>
  /** Problems by field. */
  problems: Record<string, string>
}

/** A form's texts as typed values. */
export function readValues(fields: readonly FormField[], given: FormValues): ReadValues {
  const read: ReadValues = { values: {}, problems: {} }
  for (const field of fields) {
    const value = given[field.name]
    if (value === undefined || value.length === 0) {
      if (field.required) read.problems[field.name] = `Enter the ${inSentence(field.label)}.`
      continue
    }
    const { result, problem } = readOne(field, value)
    if (problem === undefined) read.values[field.name] = result
    else read.problems[field.name] = problem
  }
  return read
}

function readOne(
  field: FormField,
  value: string | readonly string[],
): { result?: unknown; problem?: string } {
  if (typeof value !== 'string') return { result: value }
  if (field.kind === 'number') return readNumber(value, typeOf(field.schema) === 'integer')
  if (field.kind === 'flag') return { result: value === 'true' }
  if (field.kind === 'choice') return { result: choiceOf(field, value) }
  if (field.kind === 'lines') return readLines(field, value)
  if (field.kind === 'json') return readJson(value)
  return { result: value }
}

function readNumber(text: string, whole: boolean): { result?: unknown; problem?: string } {
  const number = Number(text)
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) {
    return { problem: whole ? 'Enter a whole number.' : 'Enter a number.' }
  }
  return { result: number }
}

/** The option with its type. */
function choiceOf({ schema }: FormField, text: string): unknown {
  return schema.enum?.find((option) => option === text || JSON.stringify(option) === text) ?? text
}

function readLines({ schema }: FormField, text: string): { result?: unknown; problem?: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const type = typeOf(schema.items ?? {})
  if (type === 'string') return { result: lines }
  const read = lines.map((line) => readNumber(line, type === 'integer'))
  const problem = read.find((each) => each.problem !== undefined)?.problem
  return problem === undefined ? { result: read.map(({ result }) => result) } : { problem }
}

function readJson(text: string): { result?: unknown; problem?: string } {
  try {
    return { result: JSON.parse(text) }
  } catch {
    return { problem: 'Not valid JSON.' }
  }
}

/** "Account ID" as "account ID", and "API key" as it is. */
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
