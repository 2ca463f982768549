import type { JsonSchema } from '@helpdesk-mcp/contracts'
import type { Definitions } from './input-schema.ts'
import type { Schema } from './schema-source.ts'

/** What a file looks like to a model. */
export const fileSchema: JsonSchema = {
  type: 'object',
  description: 'A file.',
  properties: {
    filename: { type: 'string', description: 'Name with extension.' },
    content: { type: 'string', description: 'The content, base64.' },
    content_type: { type: 'string', description: 'MIME type, such as image/png.' },
  },
  required: ['filename', 'content'],
  additionalProperties: false,
}

/** Whether a document's schema stands for bytes: as OpenAPI 3.0 says it, or as 3.1 does. */
export function isBinary(schema: Schema): boolean {
  const media = schema['contentMediaType']
  return (
    schema['format'] === 'binary' ||
    (typeof media === 'string' &&
      schema['contentEncoding'] === undefined &&
      /^(image|audio|video)\/|octet-stream|pdf|zip/.test(media))
  )
}

/** Whether an argument's schema is a file, or a list of files. */
export function isFile(schema: JsonSchema, definitions: Definitions): boolean {
  const target = definitions.resolve(schema)
  return (
    target.properties?.['content'] === fileSchema.properties?.['content'] ||
    (target.items !== undefined && isFile(target.items, definitions))
  )
}
