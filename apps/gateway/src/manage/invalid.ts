import { Refusal, type RefusedField } from './refusal.ts'

/** Refuses fields, all at once; the sentence is the first one's. */
export function invalid(...errors: [RefusedField, ...RefusedField[]]): Refusal {
  const [{ field, message }] = errors
  const more = errors.length > 1 ? ` And ${errors.length - 1} more: see errors.` : ''
  return new Refusal('invalid', `${field}: ${message}${more}`, { errors })
}
