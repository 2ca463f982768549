import type { OpenApiDocument } from '@helpdesk-mcp/sandbox'

const note = '/order-notes/{orderNoteId}/attachments'

/** A form's `attachments[]` is read as a list named `attachments`. */
const form = {
  type: 'object',
  required: ['attachments'],
  properties: {
    attachments: { type: 'array', minItems: 1 },
    attachmentType: { type: 'string', enum: ['Other', 'Invoice'] },
  },
}

/**
 * The document with what the API takes and nobody should send: files in JSON, which it accepts and drops. They are left
 * out of openapi.yaml so that no tool is made of them.
 */
export function asServed(document: OpenApiDocument): OpenApiDocument {
  const paths = document.paths as Record<string, Record<string, object>>
  const content = {
    'multipart/form-data': { schema: form },
    'application/json': { schema: { type: 'object' } },
  }
  const post = { ...paths[note]?.post, requestBody: { required: true, content } }
  return { ...document, paths: { ...paths, [note]: { ...paths[note], post } } }
}
