import { createRequire } from 'node:module'

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

function lossless() {
  return require('lossless-json') as typeof import('lossless-json')
}
