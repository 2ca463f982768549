import { parse } from 'lossless-json'

/** Parses JSON without losing digits: an integer that a JavaScript number cannot hold becomes a digit string. */
export function readJson(text: string): unknown {
  return /\d{16}/.test(text) ? parse(text, undefined, exact) : JSON.parse(text)
}

function exact(literal: string): number | string {
  const value = Number(literal)
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(literal) ? literal : value
}
