import { createRequire } from 'node:module'
import { mapAt } from '@helpdesk-mcp/contracts'

const require = createRequire(import.meta.url)

/** A string of digits as what `writeJson` writes as a number, however long. Other values as they are. The writer is loaded on first use. */
export function int64Literal(value: unknown): unknown {
  if (typeof value !== 'string' || !/^-?\d+$/.test(value)) return value
  const { LosslessNumber } = lossless()
  return new LosslessNumber(String(BigInt(value)))
}

/** JSON text of a value in which `int64Literal` stands for some numbers. */
export function writeJson(value: unknown): string {
  return lossless().stringify(value) ?? 'null'
}

/** JSON text of a value that has digits of 64-bit integers at these paths. */
export function exactJson(value: unknown, integers: readonly string[] = []): string {
  if (integers.length === 0) return JSON.stringify(value) ?? 'null'
  return writeJson(integers.reduce((current, path) => mapAt(current, path, int64Literal), value))
}

function lossless() {
  return require('lossless-json') as typeof import('lossless-json')
}
