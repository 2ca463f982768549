import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
/** A number of 16 digits or more, which in a string matters to nobody: the exact parser is many times slower. */
const longNumber = /(?:^|[[:,\s-])\d{16}/

/**
 * Parses JSON without losing digits: an integer that a JavaScript number cannot hold becomes a digit string. Where a key
 * comes twice the last one counts, as in JSON.parse. The exact parser is loaded when it is first needed.
 */
export function readJson(text: string): unknown {
  if (!longNumber.test(text)) return JSON.parse(text)
  const { parse } = require('lossless-json') as typeof import('lossless-json')
  return parse(text, undefined, { parseNumber: exact, onDuplicateKey: ({ newValue }) => newValue })
}

function exact(literal: string): number | string {
  const value = Number(literal)
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(literal) ? literal : value
}
