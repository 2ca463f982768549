import { ApiException, type Problem } from '../api-error.ts'
import type { SandboxRequest } from '../exchange.ts'
import { isObject, readJson } from '../json.ts'
import { descend, type Node, type OpenApiDocument } from './document.ts'
import type { Operation } from './operations.ts'
import { coerce, selectAlternative } from './schema.ts'
import type { Validator } from './validator.ts'

/** A file part of a multipart body. */
export interface FilePart {
  filename: string
  contentType: string
  bytes: Uint8Array
}

/** Reads and checks an operation's body: JSON, a form, a multipart form, or bytes. Throws an `ApiException` for another media type. */
export async function readBody(
  document: OpenApiDocument,
  validate: Validator,
  operation: Operation,
  request: SandboxRequest,
): Promise<{ value: unknown; problems: Problem[] }> {
  if (request.body.length === 0) return { value: undefined, problems: operation.bodyRequired ? [absent] : [] }
  if (operation.contents.size === 0) return { value: undefined, problems: [] }
  const sent = mediaType(request)
  const schema = operation.contents.get(choose(operation, sent))
  let value: unknown
  try {
    value = await decodeBody(document, schema, sent, request)
  } catch {
    return {
      value: undefined,
      problems: [{ in: 'body', at: '', keyword: 'syntax', message: `is not valid ${sent}` }],
    }
  }
  const problems =
    schema && !(value instanceof Uint8Array)
      ? validate(selectAlternative(document, schema, value), value)
      : []
  return { value, problems: problems.map((problem) => ({ ...problem, in: 'body' as const })) }
}

const absent: Problem = { in: 'body', at: '', keyword: 'required', message: 'is required' }

/** A form's fields, as an OAuth token endpoint takes them. */
export function readForm(request: SandboxRequest): URLSearchParams {
  return new URLSearchParams(new TextDecoder().decode(request.body))
}

function mediaType(request: SandboxRequest): string {
  return (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

function choose(operation: Operation, sent: string): string {
  const range = `${sent.split('/', 1)[0]}/*`
  const chosen = [sent, range, '*/*'].find((type) => operation.contents.has(type))
  if (chosen !== undefined) return chosen
  const message = `Content-Type ${sent || '(none)'} is not taken here; send ${[...operation.contents.keys()].join(' or ')}.`
  throw new ApiException({ reason: 'unsupported_media_type', message })
}

async function decodeBody(
  document: OpenApiDocument,
  schema: Node | undefined,
  sent: string,
  request: SandboxRequest,
): Promise<unknown> {
  if (sent === 'application/json' || sent.endsWith('+json'))
    return readJson(new TextDecoder().decode(request.body))
  const declares = (name: string) => schema && descend(document, schema, 'properties', name) !== undefined
  if (sent === 'application/x-www-form-urlencoded')
    return coerce(document, schema, nest([...readForm(request)], declares))
  if (sent !== 'multipart/form-data') return request.body
  const form = await new Response(request.body, {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  }).formData()
  const fields = [...form].map(async ([name, value]): Promise<[string, unknown]> => {
    if (typeof value === 'string') return [name, value]
    const bytes = new Uint8Array(await value.arrayBuffer())
    return [name, { filename: value.name, contentType: value.type, bytes } satisfies FilePart]
  })
  return coerce(document, schema, nest(await Promise.all(fields), declares))
}

/**
 * Fields named `a[b]`, `a[]` and `a[0]` become objects and lists; a repeated name becomes a list. One that the
 * document declares, brackets included, stays as it is: a list if it ends in `[]`.
 */
function nest(
  fields: readonly [string, unknown][],
  declares: (name: string) => boolean | undefined,
): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [name, value] of fields) {
    const inner = /^([^[]+)\[([^\]]*)\]$/.exec(name)
    if (inner?.[2] === '' && declares(name)) {
      root[name] = [root[name] ?? [], value].flat()
      continue
    }
    if (!inner || declares(name)) {
      root[name] = Object.hasOwn(root, name) ? [root[name], value].flat() : value
      continue
    }
    const [, owner = '', key = ''] = inner
    if (/^\d*$/.test(key)) root[owner] = [root[owner] ?? [], value].flat()
    else root[owner] = { ...(isObject(root[owner]) ? root[owner] : {}), [key]: value }
  }
  return root
}
