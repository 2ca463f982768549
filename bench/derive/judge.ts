import { createRequire } from 'node:module'
import { isObject } from '@helpdesk-mcp/connector'
import type { OpenApiDocument, Operation } from '@helpdesk-mcp/derive'
import type { Schema } from './document-schemas.ts'
import { readBody, readHeaders, readParameters, type SentRequest } from './read-request.ts'

/** What an independent validator says of a request: nothing if it agrees, else what is wrong. Undefined if it cannot read the operation. */
export type Judge = (operation: Operation, request: SentRequest) => string[] | undefined

/**
 * Reads a request back as a server does, by the document alone, and gives it to openapi-request-validator, which is in `folder`. Nothing of
 * the code that wrote the request is used.
 */
export function createJudge(document: OpenApiDocument, folder: string): Judge {
  const { default: Validator } = createRequire(`${folder}/package.json`)('openapi-request-validator') as {
    default: new (args: object) => { validateRequest(request: object): { errors: object[] } | undefined }
  }
  const source = plainDocument(document)

  return (operation, request) => {
    const parameters = operation.parameters.filter(({ in: place }) => place !== 'cookie')
    const [type, media] = bodyOf(operation, request)
    const components: Record<string, unknown> = {}
    const schemas = parameters.map(({ schema, content }) => schema ?? Object.values(content ?? {})[0]?.schema)
    for (const schema of [...schemas, media?.schema]) collect(source, schema, components)
    try {
      const validator = new Validator({
        parameters: parameters.map((parameter, index) => ({ ...parameter, schema: plain(schemas[index]) })),
        ...(media
          ? {
              requestBody: { ...operation.requestBody, content: { [type]: { schema: plain(media.schema) } } },
            }
          : {}),
        componentSchemas: components,
        ajvOptions: { useDefaults: false, validateFormats: true },
      })
      const read = readParameters(source, operation, parameters, request.url)
      const result = validator.validateRequest({
        headers: { ...readHeaders(source, parameters, request.headers), 'content-type': type },
        params: read.path,
        query: read.query,
        ...(media && request.body.length > 0
          ? { body: readBody(source, type, media.schema as Schema, request) }
          : {}),
      })
      return [...read.unknown, ...(result?.errors ?? []).map((error) => JSON.stringify(error))]
    } catch (error) {
      const isSchema = /schema|nullable|reference|regular expression|strict mode|keyword|format/i.test(
        (error as Error).message,
      )
      if (isSchema) return undefined
      throw error
    }
  }
}

/** The media type of the operation's body that the request has. */
function bodyOf(
  { requestBody }: Operation,
  { headers }: SentRequest,
): [string, { schema?: unknown } | undefined] {
  const sent = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const types = Object.entries(requestBody?.content ?? {})
  const found =
    types.find(([type]) => type.split(';')[0]?.trim().toLowerCase() === sent) ??
    types.find(([type]) => type.includes('*'))
  return [sent ?? 'application/json', found?.[1]]
}

/** OpenAPI 3.0's flags for bounds as JSON Schema has them, in a copy. */
function plainDocument(document: OpenApiDocument): OpenApiDocument {
  return {
    ...document,
    components: { ...document.components, schemas: plain(document.components?.['schemas'] ?? {}) },
  } as OpenApiDocument
}

function plain(value: unknown): never {
  if (Array.isArray(value)) return value.map(plain) as never
  if (!isObject(value)) return value as never
  const copy: Schema = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'example' ? inner : plain(inner)]),
  )
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof copy[flag] !== 'boolean') continue
    if (copy[flag] && typeof copy[bound] === 'number') {
      copy[flag] = copy[bound]
      delete copy[bound]
    } else delete copy[flag]
  }
  if (copy['nullable'] === true && copy['type'] === undefined) delete copy['nullable']
  // What only the vendor sets is asked for in answers alone, which the validator does not know.
  const { properties, required } = copy
  if (Array.isArray(required) && isObject(properties)) {
    const isOurs = (name: unknown) =>
      !isObject(properties[String(name)]) || (properties[String(name)] as Schema)['readOnly'] !== true
    copy['required'] = required.filter(isOurs)
    if ((copy['required'] as unknown[]).length === 0) delete copy['required']
  }
  return copy as never
}

function collect(document: OpenApiDocument, value: unknown, found: Record<string, unknown>): void {
  if (Array.isArray(value)) for (const item of value) collect(document, item, found)
  if (!isObject(value)) return
  const name =
    typeof value['$ref'] === 'string'
      ? /^#\/components\/schemas\/([^/]+)$/.exec(value['$ref'])?.[1]
      : undefined
  if (name !== undefined && !(name in found)) {
    found[name] = document.components?.['schemas']?.[name]
    collect(document, found[name], found)
  }
  for (const inner of Object.values(value)) if (typeof inner === 'object') collect(document, inner, found)
}
