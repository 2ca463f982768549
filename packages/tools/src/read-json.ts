import { createRequire } from 'node:module'
import { isObject } from '@helpdesk-mcp/contracts'

const require = createRequire(import.meta.url)

/** A number of 16 digits or more. Matches inside strings too, which only costs time: the exact parser is many times slower. */
const longNumber = /(?:^|[[:,\s-])\d{16}/

/**
 * Parses JSON without losing digits: an integer that a JavaScript number cannot hold becomes a digit string. Of duplicate
 * keys the last one wins, as in JSON.parse. The exact parser is loaded when it is first needed.
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

/** Renames keys that the vendor spells in two ways; if both are present, the right one is kept. */
export function respell(value: unknown, spelling: Readonly<Record<string, string>> | undefined): unknown {
  if (!spelling) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => respell(item, spelling))
    return items.every((item, index) => item === value[index]) ? value : items
  }
  if (!isObject(value)) return value
  const keys = Object.keys(value)
  const items = keys.map((key) => respell(value[key], spelling))
  if (keys.every((key, index) => !Object.hasOwn(spelling, key) && items[index] === value[key])) return value
  const entries = keys.flatMap((key, index) => {
    const renamed = Object.hasOwn(spelling, key) ? spelling[key] : undefined
    if (renamed !== undefined && renamed !== key && Object.hasOwn(value, renamed)) return []
    return [[renamed ?? key, items[index]]]
  })
  return Object.fromEntries(entries)
}
