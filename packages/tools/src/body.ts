import { asText, type BodyPlan, isObject, type Json, mapAt, valueAt } from '@helpdesk-mcp/contracts'
import { invalidValue } from './argument-problems.ts'
import { toMilliseconds } from './iso-time.ts'
import { int64Literal, writeJson } from './write-json.ts'

/** A body for a `Request`. FormData sets its own content type. */
interface EncodedBody {
  body: string | FormData | URLSearchParams | Blob
  contentType?: string
}

/** Encodes a tool's arguments as the vendor's body. `rest`: the arguments that the plan does not name. */
export function encodeBody(
  plan: BodyPlan,
  args: Readonly<Record<string, unknown>>,
  rest: Record<string, unknown>,
): EncodedBody | undefined {
  const { contentType } = plan
  if (plan.argument !== undefined) {
    const whole = Object.hasOwn(args, plan.argument) ? args[plan.argument] : undefined
    if (whole === undefined) return undefined
    return isJson(contentType)
      ? { body: json(plan, whole), contentType }
      : raw(plan.argument, whole, contentType)
  }
  const fields = collect(plan, args, rest)
  if (fields === undefined) return undefined
  if (contentType === 'multipart/form-data') return { body: multipart(plan, fields) }
  if (contentType === 'application/x-www-form-urlencoded') return { body: new URLSearchParams(pairs(fields)) }
  return { body: json(plan, fields), contentType }
}

function collect(
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
  const isEmpty = Object.keys(body).length === 0 && plan.fields.length > 0 && plan.wrap.length === 0
  return isEmpty && plan.whenEmpty !== 'send' ? undefined : body
}

function isEqual(value: unknown, expected: Json): boolean {
  return value === expected || JSON.stringify(value) === JSON.stringify(expected)
}

function isJson(contentType: string): boolean {
  return /json/.test(contentType)
}

/** Writes 64-bit integers, which are digit strings until here, as number literals. */
function json(plan: BodyPlan, value: unknown): string {
  const wrap = (inner: unknown) => plan.wrap.reduceRight<unknown>((body, key) => ({ [key]: body }), inner)
  const { integers = [], milliseconds = [] } = plan
  const timed = milliseconds.reduce((current, path) => mapAt(current, path, toMilliseconds), value)
  if (integers.length === 0) return JSON.stringify(wrap(timed)) ?? 'null'
  return writeJson(wrap(integers.reduce((current, path) => mapAt(current, path, int64Literal), timed)))
}

function raw(argument: string, value: unknown, contentType: string): EncodedBody {
  if (isObject(value) && typeof value['content'] === 'string')
    return { body: fileBlob(argument, value), contentType }
  return { body: asText(value), contentType }
}

/** The bytes of a file argument, `{ filename, content, content_type }`. Throws `invalid_arguments` if they are not base64. */
function fileBlob(argument: string, value: unknown): Blob {
  const { content, content_type: type } = value as { content: string; content_type?: string }
  const plain = content.replace(/^data:[^,]*;base64,/, '').replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(plain)) {
    throw invalidValue(`${argument}.content`, content, 'is not base64.', 'base64')
  }
  return new Blob([new Uint8Array(Buffer.from(plain, 'base64'))], {
    type: type ?? 'application/octet-stream',
  })
}

/** A multipart body, with a part for each file and each item of a list. Leaves out null, which a form cannot express. */
function multipart(plan: Pick<BodyPlan, 'fields'>, fields: Record<string, unknown>): FormData {
  const files = new Map(
    plan.fields.filter(({ file }) => file).map(({ name, argument }) => [name, argument ?? name]),
  )
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const item of [value].flat()) {
      const argument = files.get(name)
      if (item === null || item === undefined) continue
      if (argument === undefined) form.append(name, asText(item))
      else form.append(name, fileBlob(argument, item), fileName(item))
    }
  }
  return form
}

function fileName(value: unknown): string {
  return String((value as { filename?: unknown }).filename ?? 'file')
}

/** A form's fields, with a field for each item of a list. Leaves out null, which a form cannot express. */
function pairs(fields: Record<string, unknown>): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((item) => item !== null && item !== undefined)
      .map((item): [string, string] => [name, asText(item)]),
  )
}
