import { type BodyPlan, ConnectorError, isObject, type Json } from '@helpdesk-mcp/contracts'
import { LosslessNumber, stringify } from 'lossless-json'
import { mapAt, valueAt } from '../paths.ts'

/** A body ready for a `Request`. FormData sets its own content type. */
export interface EncodedBody {
  body: string | FormData | URLSearchParams
  contentType?: string
}

/** Collects a tool's arguments into the vendor's body. `rest`: the arguments that no parameter took. */
export function encodeBody(
  plan: BodyPlan,
  args: Record<string, unknown>,
  rest: Record<string, unknown>,
): EncodedBody | undefined {
  const payload = plan.argument === undefined ? collect(plan, args, rest) : args[plan.argument]
  if (payload === undefined) return undefined
  if (plan.contentType === 'multipart/form-data')
    return { body: multipart(plan, payload as Record<string, unknown>) }
  if (plan.contentType === 'application/x-www-form-urlencoded') {
    return { body: new URLSearchParams(pairs(payload as Record<string, unknown>)) }
  }
  const exact = (plan.integers ?? []).reduce<unknown>(
    (value, path) => mapAt(value, path.split('.'), digits),
    payload,
  )
  const wrapped = plan.wrap.reduceRight<unknown>((inner, key) => ({ [key]: inner }), exact)
  const text = plan.integers?.length ? stringify(wrapped) : JSON.stringify(wrapped)
  return { body: text ?? 'null', contentType: plan.contentType }
}

function collect(
  plan: BodyPlan,
  args: Record<string, unknown>,
  rest: Record<string, unknown>,
): Record<string, unknown> | undefined {
  const body: Record<string, unknown> = plan.open ? { ...rest } : {}
  for (const { name, argument, value } of plan.fields) {
    const given = argument === undefined ? undefined : args[argument]
    const sent = given === undefined ? value : given
    if (sent !== undefined) body[name] = sent
  }
  for (const { when, set } of plan.also ?? []) {
    if (Object.entries(when).every(([path, expected]) => same(valueAt(args, path), expected)))
      Object.assign(body, { ...set, ...body })
  }
  return Object.keys(body).length === 0 && plan.fields.length > 0 && plan.wrap.length === 0 ? undefined : body
}

function same(value: unknown, expected: Json): boolean {
  return value === expected || JSON.stringify(value) === JSON.stringify(expected)
}

/** A digit string as the number literal that it is. */
function digits(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+$/.test(value) ? new LosslessNumber(value) : value
}

function pairs(payload: Record<string, unknown>): [string, string][] {
  return Object.entries(payload).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((item): [string, string] => [name, text(item)])
      : [[name, text(value)] as [string, string]],
  )
}

function text(value: unknown): string {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value)
}

function multipart(plan: BodyPlan, payload: Record<string, unknown>): FormData {
  const form = new FormData()
  for (const { name, file } of plan.fields) {
    const value = payload[name]
    if (value === undefined) continue
    for (const item of Array.isArray(value) ? value : [value]) {
      if (file)
        form.append(name, blob(name, item), String((item as { filename?: unknown }).filename ?? 'file'))
      else form.append(name, text(item))
    }
  }
  return form
}

function blob(name: string, value: unknown): Blob {
  const { content, content_type: type } = value as { content: string; content_type?: string }
  const plain = content.replace(/^data:[^,]*;base64,/, '').replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(plain)) {
    throw new ConnectorError('invalid_arguments', `${name}.content is not base64.`)
  }
  return new Blob([new Uint8Array(Buffer.from(plain, 'base64'))], {
    type: type ?? 'application/octet-stream',
  })
}
