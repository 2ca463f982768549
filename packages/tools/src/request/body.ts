import { type BodyField, type BodyPlan, isObject, type Json, mapAt, valueAt } from '@helpdesk-mcp/contracts'
import { toMilliseconds, toSeconds } from '../values/iso-time.ts'
import { exactJson, int64Literal, writeJson } from '../values/write-json.ts'
import { invalidValue } from './invalid-value.ts'
import { type Part, writeMultipart } from './multipart.ts'
import { plainText, styledPairs, urlWriter } from './parameter-styles.ts'

/** A body as it goes over the wire. */
export interface EncodedBody {
  body: string | Uint8Array<ArrayBuffer>
  contentType: string
}

/** Encodes a tool's arguments as the vendor's body. `rest`: the arguments that the plan does not name. Undefined if no body is sent. */
export function encodeBody(
  plan: BodyPlan,
  args: Readonly<Record<string, unknown>>,
  rest: Record<string, unknown>,
): EncodedBody | undefined {
  const { contentType } = plan
  if (plan.argument !== undefined) {
    const whole = Object.hasOwn(args, plan.argument) ? args[plan.argument] : undefined
    if (whole === undefined) return undefined
    if (isLines(contentType) && Array.isArray(whole)) return { body: lines(plan, whole), contentType }
    return isJson(contentType)
      ? { body: json(plan, whole), contentType }
      : raw(plan.argument, whole, contentType)
  }
  const fields = bodyFields(plan, args, rest)
  if (fields === undefined) return undefined
  if (contentType === 'multipart/form-data') return writeMultipart(parts(plan, fields))
  if (contentType === 'application/x-www-form-urlencoded')
    return { body: form(plan, fields), contentType: `${contentType};charset=UTF-8` }
  return { body: json(plan, fields), contentType }
}

/** The fields of a body by the vendor's names. Undefined if there are none and no body is sent. */
export function bodyFields(
  plan: BodyPlan,
  args: Readonly<Record<string, unknown>>,
  rest: Record<string, unknown>,
): Record<string, unknown> | undefined {
  const fields = plan.fields.map(({ name, argument, value }) => {
    const given = argument !== undefined && Object.hasOwn(args, argument) ? args[argument] : undefined
    return { name, argument, sent: given === undefined ? value : given }
  })
  const sent = fields.filter((field) => field.sent !== undefined)
  const known = {
    ...args,
    ...Object.fromEntries(sent.map(({ name, argument = name, sent }) => [argument, sent])),
  }
  const also = (plan.also ?? []).filter(({ when }) =>
    Object.entries(when).every(([path, expected]) => isEqual(valueAt(known, path), expected)),
  )
  const body = {
    ...Object.assign({}, ...also.map(({ set }) => set)),
    ...(plan.open ? rest : {}),
    ...Object.fromEntries(sent.map((field) => [field.name, field.sent])),
  }
  return isEmpty(body) && !isSentEmpty(plan) ? undefined : body
}

function isSentEmpty({ whenEmpty, fields, wrap }: BodyPlan): boolean {
  if (whenEmpty !== undefined) return whenEmpty === 'send'
  return fields.length === 0 || wrap.length > 0
}

function isEmpty(fields: Record<string, unknown>): boolean {
  return Object.keys(fields).length === 0
}

function isEqual(value: unknown, expected: Json): boolean {
  return value === expected || JSON.stringify(value) === JSON.stringify(expected)
}

function isJson(contentType: string): boolean {
  return /json/.test(contentType)
}

/** JSON texts, one a line. */
export function isLines(contentType: string): boolean {
  return /jsonl|ndjson|json-(lines|seq)/.test(contentType)
}

function lines(plan: BodyPlan, items: readonly unknown[]): string {
  return items.map((item) => `${json(plan, item)}\n`).join('')
}

/** Writes 64-bit integers, which are digit strings until here, as number literals. */
function json(plan: BodyPlan, value: unknown): string {
  const isLeftOut = plan.wrapWhenEmpty !== undefined && isObject(value) && isEmpty(value)
  const keys = isLeftOut ? plan.wrap.slice(0, plan.wrapWhenEmpty) : plan.wrap
  const wrap = (inner: unknown) => keys.reduceRight<unknown>((body, key) => ({ [key]: body }), inner)
  const { integers = [], milliseconds = [], seconds = [] } = plan
  const inMilliseconds = milliseconds.reduce((now, path) => mapAt(now, path, toMilliseconds), value)
  const timed = seconds.reduce((now, path) => mapAt(now, path, toSeconds), inMilliseconds)
  if (integers.length === 0) return JSON.stringify(wrap(timed)) ?? 'null'
  return writeJson(wrap(integers.reduce((current, path) => mapAt(current, path, int64Literal), timed)))
}

function raw(argument: string, value: unknown, contentType: string): EncodedBody {
  if (isObject(value) && typeof value['content'] === 'string')
    return { body: fileBytes(argument, value), contentType }
  return { body: plainText(value), contentType }
}

/** The bytes of a file argument, `{ filename, content, content_type }`. Throws `invalid_arguments` if they are not base64. */
function fileBytes(argument: string, value: unknown): Uint8Array<ArrayBuffer> {
  const { content } = value as { content: string }
  const plain = content.replace(/^data:[^,]*;base64,/, '').replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(plain)) {
    throw invalidValue(`${argument}.content`, content, 'is not base64.', 'base64')
  }
  return new Uint8Array(Buffer.from(plain, 'base64'))
}

/** A field of the plan; one that the plan does not name has nothing but its name. */
function fieldOf(plan: BodyPlan, name: string): BodyField {
  return plan.fields.find((field) => field.name === name) ?? { name }
}

/** A field's value as JSON text, or an item of it. */
function fieldJson({ integers = [] }: BodyPlan, name: string, value: unknown): string {
  const inside = integers.flatMap((path) =>
    path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : [],
  )
  return exactJson(value, integers.includes(name) ? ['', ...inside] : inside)
}

/** The values of a field: a list has one for each item. Leaves out null, which a form cannot express. */
function itemsOf(value: unknown): unknown[] {
  return [value].flat().filter((item) => item !== null && item !== undefined)
}

function isStyled({ style, explode, allowReserved }: BodyField): boolean {
  return style !== undefined || explode !== undefined || allowReserved !== undefined
}

/** Parts of a multipart body: files as files, objects as JSON, a list as a part for each item, unless the document says otherwise. */
function parts(plan: BodyPlan, fields: Record<string, unknown>): Part[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const field = fieldOf(plan, name)
    const { argument = name, contentType } = field
    if (field.file) return itemsOf(value).map((item) => filePart(name, argument, item, contentType))
    if (isStyled(field))
      return styledPairs(field, value, String).map(([key, content]): Part => ({ name: key, content }))
    const isOneText = contentType !== undefined && isJson(contentType) && Array.isArray(value)
    return (isOneText ? [value] : itemsOf(value)).map((item): Part => {
      const type = contentType ?? (typeof item === 'object' ? 'application/json' : undefined)
      const content = type !== undefined && isJson(type) ? fieldJson(plan, name, item) : plainText(item)
      return { name, content, ...(type === undefined ? {} : { contentType: type }) }
    })
  })
}

function filePart(name: string, argument: string, value: unknown, allowed: string | undefined): Part {
  const { filename, content_type: given } = value as { filename?: unknown; content_type?: unknown }
  const contentType = typeof given === 'string' ? given : (allowed ?? 'application/octet-stream')
  return { name, filename: String(filename ?? 'file'), contentType, content: fileBytes(argument, value) }
}

/** A form's fields: a list as a field for each item, objects as JSON, files as their bytes, unless the document says otherwise. */
function form(plan: BodyPlan, fields: Record<string, unknown>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => {
    const field = fieldOf(plan, name)
    if (field.file)
      return itemsOf(value).map(
        (item) => `${formText(name)}=${byteText(fileBytes(field.argument ?? name, item))}`,
      )
    if (isStyled(field))
      return styledPairs(field, value, field.allowReserved ? urlWriter(field) : formText).map((pair) =>
        pair.join('='),
      )
    const isOneText = field.contentType !== undefined && isJson(field.contentType) && Array.isArray(value)
    return (isOneText ? [value] : itemsOf(value)).map((item) => {
      const text = typeof item === 'object' ? fieldJson(plan, name, item) : plainText(item)
      return `${formText(name)}=${formText(text)}`
    })
  })
  return pairs.join('&')
}

/** As forms encode a text: a space is a plus. */
function formText(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1)
}

function byteText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  return text.replace(
    /[^\w.*-]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
