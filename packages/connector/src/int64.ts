import { readFileSync } from 'node:fs'
import { type Int64Shape, type Int64Table, isObject } from '@helpdesk-mcp/contracts'
import { int64Literal, readJson, writeJson } from '@helpdesk-mcp/tools'
import type { Middleware } from 'openapi-fetch'

/**
 * Keeps 64-bit integers exact in a typed client, which knows them as strings of digits: they are written to JSON bodies as number literals,
 * and read from JSON answers as strings, short ones too. `file` is the int64.json that `generate` wrote.
 */
export function exactInt64(file: URL): Middleware {
  const table = JSON.parse(readFileSync(file, 'utf8')) as Int64Table
  const shapesOf = (request: Request, path: string) => table.operations[`${request.method} ${path}`] ?? {}
  return {
    async onRequest({ request, schemaPath }) {
      const shape = shapesOf(request, schemaPath).request
      if (shape === undefined || !isJson(request)) return undefined
      const body = mapShape(JSON.parse(await request.clone().text()), shape, table.schemas, int64Literal)
      return new Request(request, { body: writeJson(body) })
    },
    async onResponse({ request, response, schemaPath }) {
      const shape = shapesOf(request, schemaPath).response
      if (shape === undefined || !isJson(response)) return undefined
      const text = await response.text()
      const headers = new Headers(response.headers)
      headers.delete('content-length')
      headers.delete('content-encoding')
      const { status, statusText } = response
      return new Response(text && exactJson(text, shape, table.schemas), { status, statusText, headers })
    },
  }
}

/** The JSON text with its 64-bit integers as strings; other text as it is, so that the client reports it. */
function exactJson(text: string, shape: Int64Shape, schemas: Int64Table['schemas']): string {
  try {
    const digits = (value: unknown) => (typeof value === 'number' ? String(value) : value)
    return JSON.stringify(mapShape(readJson(text), shape, schemas, digits))
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}

function isJson({ headers, body }: Request | Response): boolean {
  return body !== null && /json/.test(headers.get('content-type') ?? '')
}

function mapShape(
  value: unknown,
  shape: Int64Shape | undefined,
  schemas: Int64Table['schemas'],
  change: (value: unknown) => unknown,
): unknown {
  if (shape === undefined) return value
  if (Array.isArray(value)) return value.map((item) => mapShape(item, shape, schemas, change))
  if (typeof shape === 'string') return mapShape(value, schemas[shape], schemas, change)
  if (shape === true) return change(value)
  if (!isObject(value)) return value
  const shapeAt = (key: string) => (Object.hasOwn(shape, key) ? shape[key] : shape['{}'])
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapShape(item, shapeAt(key), schemas, change)]),
  )
}
