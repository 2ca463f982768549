import { encode, refusal } from './text.ts'

/**
 * One value as one path segment, percent-encoded. Refuses what a URL parser would climb on (`.`, `..`, however often
 * encoded, alone or between slashes) and what would make the segment vanish.
 */
export function encodeSegment(argument: string, value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value)
  const refuse = (why: string) => refusal(argument, text, why, 'an id as the vendor gave it')
  if (text.trim() === '') throw refuse('is empty; an id is needed.')
  if (text.length > 2_000) throw refuse('is too long for an id.')
  const parts = decoded(text).split(/[/\\]/)
  if (parts.some((part) => /^\s*\.{1,2}\s*$/.test(part))) {
    throw refuse('contains a path step (. or ..), which no id does.')
  }
  return encode(argument, text)
}

/** With dots, slashes, backslashes and spaces decoded, however often they were encoded. */
function decoded(text: string): string {
  const next = text.replace(/%(2e|2f|5c|25|20|09|0a|0d)/gi, (code) => decodeURIComponent(code))
  return next === text ? text : decoded(next)
}
