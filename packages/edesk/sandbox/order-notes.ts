import type { FilePart, Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow } from './errors.ts'
import { createAttachment } from './messages.ts'
import type { EdeskState, Id, OrderNote } from './state.ts'
import { toTimestamp } from './timestamps.ts'
import { referenceErrors, throwFieldErrors } from './validation.ts'

export const orderNotes: Record<string, Handler<EdeskState>> = {
  createOrderNote({ state, body, timeline }) {
    const { sales_order_id, text } = body as { sales_order_id: Id; text: string }
    throwFieldErrors(referenceErrors(state, { sales_order_id }))
    const made = state.collections.orderNotes.insert({
      sales_order_id,
      user: state.caller,
      text,
      attachments: [],
      created_at: toTimestamp(timeline()),
      last_updated_at: null,
    } as unknown as OrderNote)
    return { status: 200, body: { data: made } }
  },

  updateOrderNote({ state, path, body, timeline }) {
    const note = getOrThrow(state.collections.orderNotes.get(path.orderNoteId), path.orderNoteId)
    throwFieldErrors(referenceErrors(state, body as object))
    const data = Object.assign(note, body, { last_updated_at: toTimestamp(timeline()) })
    return { status: 200, body: { data } }
  },

  /** Files in a form are kept; files in JSON were seen to be accepted and dropped. */
  createOrderNoteAttachment({ state, path, body }) {
    const note = getOrThrow(state.collections.orderNotes.get(path.orderNoteId), path.orderNoteId)
    const { attachments = [], attachmentType = 'Other' } = body as {
      attachments?: unknown[]
      attachmentType?: string
    }
    for (const { filename, contentType } of attachments.filter(isFile)) {
      note.attachments.push({ ...createAttachment(state, filename, contentType), attachmentType })
    }
    return { status: 200, body: { data: note } }
  },
}

function isFile(part: unknown): part is FilePart {
  return typeof part === 'object' && part !== null && 'bytes' in part && part.bytes instanceof Uint8Array
}
