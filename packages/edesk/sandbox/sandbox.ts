import { readFileSync } from 'node:fs'
import {
  byPath,
  createSandbox as create,
  type Handler,
  type OpenApiDocument,
  type Sandbox,
  type SandboxDefinition,
  type SandboxOptions,
  tokenBucket,
} from '@helpdesk-mcp/sandbox'
import { authenticate, demoToken } from './authenticate.ts'
import { contacts } from './contacts.ts'
import { errorReply } from './errors.ts'
import { messages } from './messages.ts'
import { orderNotes } from './order-notes.ts'
import { deletedReply, pageReply } from './replies.ts'
import { salesOrders, trackingLinks } from './sales-orders.ts'
import { seed } from './seed/seed.ts'
import type { EdeskState } from './state.ts'
import { tags } from './tags.ts'
import { templates } from './templates.ts'
import { tickets } from './tickets.ts'

/** An eDesk account with made-up stories. `seed.records` fills its list of tickets up to that many. */
export function createSandbox(options?: SandboxOptions): Sandbox<EdeskState> {
  const document = readFileSync(new URL('./generated/openapi.json', import.meta.url), 'utf8')
  return create(defineSandbox(JSON.parse(document)), options)
}

function defineSandbox(document: OpenApiDocument): SandboxDefinition<EdeskState> {
  return {
    document: servedDocument(document),
    basePath: '/v1',
    settings: { token: demoToken },
    seed,
    handlers: {
      ...tickets,
      ...messages,
      ...salesOrders,
      ...trackingLinks,
      ...orderNotes,
      ...contacts,
      ...tags,
      ...templates,
      ...whoami,
    },
    fallback: byPath({
      list: (records, call) => pageReply(records, call),
      item: (data) => ({ status: 200, body: { data } }),
      removed: deletedReply,
    }),
    authenticate,
    limits: [tokenBucket({ capacity: 60, perSecond: 2 })],
    errorReply,
    // Unknown parameters were seen to be ignored.
    unknownQuery: 'ignore',
  }
}

const whoami: Record<string, Handler<EdeskState>> = {
  whoami: ({ state }) => ({ status: 200, body: { data: { user: state.caller } } }),
}

const noteAttachments = '/order-notes/{orderNoteId}/attachments'

/** A form's `attachments[]` is read as a list named `attachments`. */
const attachmentForm = {
  type: 'object',
  required: ['attachments'],
  properties: {
    attachments: { type: 'array', minItems: 1 },
    attachmentType: { type: 'string', enum: ['Other', 'Invoice'] },
  },
}

/**
 * The document with a request that the API accepts and nobody should send: files in JSON, which it drops. openapi.yaml leaves
 * it out so that no tool is made of it.
 */
function servedDocument(document: OpenApiDocument): OpenApiDocument {
  const paths = document.paths as Record<string, Record<string, object>>
  const content = {
    'multipart/form-data': { schema: attachmentForm },
    'application/json': { schema: { type: 'object' } },
  }
  const post = { ...paths[noteAttachments]?.post, requestBody: { required: true, content } }
  return { ...document, paths: { ...paths, [noteAttachments]: { ...paths[noteAttachments], post } } }
}
