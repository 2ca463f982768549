import type { Ajv2020 } from 'ajv/dist/2020.js'
import { formats } from '../values/formats.ts'
import { boundedPattern } from './bounded-pattern.ts'

/** Loads the compiler of argument schemas, which a server needs at its first call only. */
export async function loadAjv(): Promise<Ajv2020> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    // JSON has no number that is infinite: `1e400` would be sent as null.
    strictNumbers: true,
    // Compiling the meta-schema is the slowest part, and `generate` has already checked every schema against it.
    validateSchema: false,
    formats,
    code: { regExp: boundedPattern },
    multipleOfPrecision: 6,
    // A field may be called constructor or toString.
    ownProperties: true,
    verbose: true,
  })
  for (const [keyword, holds] of Object.entries(digitBounds)) {
    const validate = (limit: number, digits: string) =>
      !/^-?\d+$/.test(digits) || holds(BigInt(digits), limit)
    ajv.addKeyword({ keyword, type: 'string', schemaType: 'number', validate })
  }
  return ajv
}

/** The bounds of a 64-bit integer, which is a string of digits. */
const digitBounds: Readonly<Record<string, (value: bigint, limit: number) => boolean>> = {
  'x-minimum': (value, limit) => value >= limit,
  'x-maximum': (value, limit) => value <= limit,
  'x-exclusiveMinimum': (value, limit) => value > limit,
  'x-exclusiveMaximum': (value, limit) => value < limit,
  'x-multipleOf': (value, step) => !Number.isInteger(step) || value % BigInt(step) === 0n,
}
