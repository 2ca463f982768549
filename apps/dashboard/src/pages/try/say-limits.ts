import type { JsonSchema } from '../../schema-form/json-schema.ts'

/** "From 1 to 100."; nothing where there are no bounds. */
export function sayLimits({ minimum, maximum }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return `From ${minimum} to ${maximum}.`
  if (minimum !== undefined) return `${minimum} or more.`
  return maximum === undefined ? '' : `${maximum} or less.`
}
