import { parse } from 'lossless-json'

/**
 * Parses JSON without losing digits: an integer that a JavaScript number cannot hold becomes a digit string. Where a key
 * comes twice the last one counts, as in JSON.parse.
 */
export function readJson(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text)
  return parse(text, undefined, { parseNumber: exact, onDuplicateKey: ({ newValue }) => newValue })
}

function exact(literal: string): number | string {
  const value = Number(literal)
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(literal) ? literal : value
}
