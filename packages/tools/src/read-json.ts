import { isObject, nextTurn } from '@helpdesk-mcp/contracts'
import { createJsonParser } from './json-parser.ts'

/** A number of 16 digits or more. Matches inside strings too, which only costs time: the exact parser is slower. */
const longNumber = /(?:^|[[:,\s-])\d{16}/

/**
 * Parses JSON without losing digits: an integer that a JavaScript number cannot hold becomes a digit string. Of duplicate
 * keys the last one wins, as in JSON.parse.
 */
export function readJson(text: string): unknown {
  if (!longNumber.test(text)) return JSON.parse(text)
  const parser = createJsonParser(text)
  parser.step(Number.POSITIVE_INFINITY)
  return parser.value()
}

/** A text up to this length is parsed at once, in less than 10 ms. */
const maxLengthAtOnce = 256 * 1024
/** Takes about 2 ms. */
const sliceLength = 128 * 1024

/** The same for a text of any length: other work gets its turn meanwhile. */
export async function readLongJson(text: string): Promise<unknown> {
  if (text.length <= maxLengthAtOnce) return readJson(text)
  const parser = createJsonParser(text)
  while (!parser.step(sliceLength)) await nextTurn()
  return parser.value()
}

/** Renames keys that the vendor spells in two ways; if both are present, the right one is kept. */
export function respell(value: unknown, spelling: Readonly<Record<string, string>> | undefined): unknown {
  return spelling && isMisspelled(value, spelling) ? respelled(value, spelling) : value
}

type Spelling = Readonly<Record<string, string>>

function isMisspelled(value: unknown, spelling: Spelling): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some((item) => isMisspelled(item, spelling))
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(spelling, key) || isMisspelled((value as Record<string, unknown>)[key], spelling))
      return true
  }
  return false
}

function respelled(value: unknown, spelling: Spelling): unknown {
  if (Array.isArray(value)) return value.map((item) => respelled(item, spelling))
  if (!isObject(value)) return value
  const entries: [string, unknown][] = []
  for (const key of Object.keys(value)) {
    const renamed = (Object.hasOwn(spelling, key) ? spelling[key] : undefined) ?? key
    if (renamed === key || !Object.hasOwn(value, renamed))
      entries.push([renamed, respelled(value[key], spelling)])
  }
  return Object.fromEntries(entries)
}
