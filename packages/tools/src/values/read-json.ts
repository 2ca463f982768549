import { isObject, keysBefore, nextTurn, setKey } from '@helpdesk-mcp/contracts'
import { createJsonParser } from './json-parser.ts'

/** A number of 16 digits or more. Matches inside strings too, which only costs time: the exact parser is slower. */
const longNumber = /(?:^|[[:,\s-])\d{16}/
/** Found much sooner, since it needs a look at every 16th character only. */
const manyDigits = /\d{16}/

/**
 * Parses JSON without losing digits: an integer that a JavaScript number cannot hold becomes a digit string. Of duplicate
 * keys the last one wins, as in JSON.parse.
 */
export function readJson(text: string): unknown {
  if (!manyDigits.test(text) || !longNumber.test(text)) return JSON.parse(text)
  const parser = createJsonParser(text)
  parser.step(Number.POSITIVE_INFINITY)
  return parser.value()
}

/** A text up to this length is parsed at once, in less than 10 ms. */
export const maxLengthAtOnce = 256 * 1024
/** Takes about 2 ms. */
const sliceLength = 128 * 1024

/** The same for a text of any length: other work gets its turn meanwhile. */
export async function readLongJson(text: string): Promise<unknown> {
  if (text.length <= maxLengthAtOnce) return readJson(text)
  const parser = createJsonParser(text)
  while (!parser.step(sliceLength)) await nextTurn()
  return parser.value()
}

type Spelling = Readonly<Record<string, string>>

/** Renames keys that the vendor spells in two ways; if both are present, the right one is kept. What has none is returned as it is. */
export function respell(value: unknown, spelling: Spelling | undefined): unknown {
  return spelling ? respelled(value, spelling) : value
}

function respelled(value: unknown, spelling: Spelling): unknown {
  if (Array.isArray(value)) {
    let items: unknown[] | undefined
    for (let index = 0; index < value.length; index++) {
      const item = respelled(value[index], spelling)
      if (item !== value[index]) items ??= value.slice()
      if (items) items[index] = item
    }
    return items ?? value
  }
  if (!isObject(value)) return value
  let copy: Record<string, unknown> | undefined
  for (const key of Object.keys(value)) {
    const before = value[key]
    const item = typeof before === 'object' && before !== null ? respelled(before, spelling) : before
    const name = (Object.hasOwn(spelling, key) ? spelling[key] : undefined) ?? key
    if (item !== before || name !== key) copy ??= keysBefore(value, key)
    if (copy && (name === key || !Object.hasOwn(value, name))) setKey(copy, name, item)
  }
  return copy ?? value
}
