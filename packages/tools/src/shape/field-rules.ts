import { createValueReader, type FieldRule, isObject, type Json } from '@helpdesk-mcp/contracts'

type Condition = (record: unknown) => boolean

/** Compiles rules to what the first of them that holds for a record says. */
export function compileRules<Value extends string>(
  rules: readonly FieldRule<Value>[] = [],
): (record: unknown) => Value | undefined {
  const ruleOf = compileFirst(rules)
  return (record) => ruleOf(record)?.is
}

/** Compiles rules to the first of them that holds for a record. */
export function compileFirst<Rule extends FieldRule<string>>(
  rules: readonly Rule[] = [],
): (record: unknown) => Rule | undefined {
  const compiled = rules.map((rule) => ({ rule, conditions: conditionsOf(rule) }))
  return (record) => {
    if (!isObject(record)) return undefined
    for (const { rule, conditions } of compiled) if (holdAll(conditions, record)) return rule
    return undefined
  }
}

function holdAll(conditions: readonly Condition[], record: unknown): boolean {
  for (const holds of conditions) if (!holds(record)) return false
  return true
}

function conditionsOf({ when = {}, has = [], lacks = [], same }: Omit<FieldRule<string>, 'is'>): Condition[] {
  const valueAt = createValueReader()
  return [
    ...Object.entries(when).map(([path, values]): Condition => {
      const expected = [values].flat()
      return (record) => {
        const value = valueAt(record, path)
        for (const one of expected) if (isSame(value, one)) return true
        return false
      }
    }),
    ...has.map(
      (path): Condition =>
        (record) =>
          !isEmpty(valueAt(record, path)),
    ),
    ...lacks.map(
      (path): Condition =>
        (record) =>
          isEmpty(valueAt(record, path)),
    ),
    ...(same
      ? [
          (record: unknown) => {
            const [one, other] = same.map((path) => valueAt(record, path))
            return !isEmpty(one) && one === other
          },
        ]
      : []),
  ]
}

/** Whether each path has one of its values. */
export function hasValues(record: unknown, when: FieldRule<string>['when'] = {}): boolean {
  return holdAll(conditionsOf({ when }), record)
}

/** Vendors were seen to write numbers as text, and booleans as 0, 1 or text. */
function isSame(value: unknown, expected: Json): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string' && typeof expected === 'string') return value === expected
  if (value === expected) return true
  if (typeof expected !== 'boolean') return String(value) === String(expected)
  return [expected, Number(expected), String(expected), String(Number(expected))].some((one) => one === value)
}

/** Whether a field says nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}
