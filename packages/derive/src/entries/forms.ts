import { type FieldRule, isObject } from '@helpdesk-mcp/contracts'

/** Whether a value of tools.yaml has a form. */
export type Check = (value: unknown) => boolean

export const text: Check = (value) => typeof value === 'string' && value.trim() !== ''
export const texts: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(text)
export const flag: Check = (value) => value === true
/** A dotted path that may be empty: the answer itself. */
export const place: Check = (value) => typeof value === 'string'
export const oneOf =
  (known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value)
export const upTo =
  (max: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= max
export const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check)

/** A map with nothing but these keys, each of its form. */
export const only =
  (known: Record<string, Check>, required: readonly string[] = []): Check =>
  (value) =>
    isObject(value) &&
    required.every((key) => value[key] !== undefined) &&
    Object.entries(value).every(([key, one]) => Object.hasOwn(known, key) && known[key]?.(one))

const scalar: Check = (value) => ['string', 'number', 'boolean'].includes(typeof value)
/** Dotted path -> a value, or several. */
export const values: Check = mapOf((value) => [value].flat().length > 0 && [value].flat().every(scalar))

const conditions = { arguments: isObject, absent: texts, given: texts }

/** Whether a value is a line of rules on a call's arguments, with `key` beside its conditions. */
export function isRule(value: unknown, key: string, holds: Check, more: Record<string, Check> = {}): boolean {
  return only({ ...conditions, ...more, [key]: holds }, [key])(value)
}

/** Rules on the fields of a record. `more`: keys that they may have besides. */
export const fieldRules = (is: Check, more: Record<string, Check> = {}): Check => {
  const pair: Check = (value) => texts(value) && (value as unknown[]).length === 2
  const rule = only({ when: values, has: texts, lacks: texts, same: pair, is, ...more }, ['is'])
  return (value) => Array.isArray(value) && value.length > 0 && value.every(rule)
}

/** The dotted paths that a rule looks at. */
export function rulePaths({ when = {}, has = [], lacks = [], same }: FieldRule<string>): string[] {
  return [...Object.keys(when), ...has, ...lacks, ...(same ?? [])]
}
