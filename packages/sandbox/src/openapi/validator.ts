import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { Problem } from '../api-error.ts'
import type { Node, OpenApiDocument } from './document.ts'

/** Checks a value against a schema of the document; compiled at first use and kept. */
export type Validator = (schema: Node, value: unknown) => Omit<Problem, 'in'>[]

const integers = (bits: number) => ({
  type: 'number' as const,
  validate: (value: number) => Number.isInteger(value) && Math.abs(value) <= 2 ** (bits - 1),
})

const formats = {
  'date-time': /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[-+]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: /^[^\s@]+@[^\s@]+$/,
  uuid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
  uri: (text: string) => URL.canParse(text),
  int32: integers(32),
  int64: integers(64),
}

export function createValidator(document: OpenApiDocument): Validator {
  let ajv: Ajv2020 | undefined
  return (schema, value) => {
    // Only now, because Ajv walks through the whole document first.
    ajv ??= createAjv(document)
    const check = ajv.getSchema(`openapi${schema.pointer}`)
    if (!check) throw new Error(`The document has no schema at ${schema.pointer}.`)
    check(toAjvValue(value))
    return (check.errors ?? []).map(toProblem)
  }
}

function createAjv(document: OpenApiDocument): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, logger: false, formats })
  return ajv.addSchema(document, 'openapi')
}

/** What Ajv can measure: bigints as the nearest doubles, files as strings. */
function toAjvValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return toAjvList(value)
  if (typeof value !== 'object' || value === null) return value
  if ('bytes' in value && value.bytes instanceof Uint8Array) return ''
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toAjvValue(member)]))
}

/** Integers of a list that are different stay so, which `uniqueItems` asks for, although their nearest doubles may be the same. */
function toAjvList(items: readonly unknown[]): unknown[] {
  const taken = new Map<number, bigint>()
  return items.map((item) => {
    if (typeof item !== 'bigint') return toAjvValue(item)
    let near = Number(item)
    while ((taken.get(near) ?? item) !== item) near += 2 ** (Math.floor(Math.log2(Math.abs(near))) - 52)
    taken.set(near, item)
    return near
  })
}

function toProblem(error: ErrorObject): Omit<Problem, 'in'> {
  const property = error.params.missingProperty ?? error.params.additionalProperty
  const at = property === undefined ? error.instancePath : `${error.instancePath}/${property}`
  const { keyword } = error
  if (keyword === 'required') return { at, keyword, message: 'is required' }
  if (property !== undefined) return { at, keyword: 'unknown', message: 'is not known here' }
  if (keyword === 'enum')
    return { at, keyword, message: `must be one of ${error.params.allowedValues.join(', ')}` }
  return { at, keyword, message: error.message ?? `fails ${keyword}` }
}
