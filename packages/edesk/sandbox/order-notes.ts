import type { FilePart, Handler } from '@helpdesk-mcp/sandbox'
import { attachment } from './files.ts'
import { refuseFaults } from './invalid.ts'
import type { Id, OrderNote } from './records.ts'
import { wrongReferences } from './references.ts'
import { found } from './select.ts'
import { stamp } from './stamp.ts'
import type { EdeskState } from './state.ts'

export const orderNotes: Record<string, Handler<EdeskState>> = {
  createOrderNote({ state, body, timeline }) {
    const { sales_order_id, text } = body as { sales_order_id: Id; text: string }
    refuseFaults(wrongReferences(state, { sales_order_id }))
    const made = state.collections.orderNotes.insert({
      sales_order_id,
      user: state.caller,
      text,
      attachments: [],
      created_at: stamp(timeline()),
      last_updated_at: null,
    } as unknown as OrderNote)
    return { status: 200, body: { data: made } }
  },

  updateOrderNote({ state, path, body, timeline }) {
    const note = found(state.collections.orderNotes.get(path.orderNoteId), path.orderNoteId)
    refuseFaults(wrongReferences(state, body as object))
    const data = Object.assign(note, body, { last_updated_at: stamp(timeline()) })
    return { status: 200, body: { data } }
  },

  /** Files in a form are kept; files in JSON were seen to be accepted and dropped. */
  createOrderNoteAttachment({ state, path, body }) {
    const note = found(state.collections.orderNotes.get(path.orderNoteId), path.orderNoteId)
    const { attachments = [], attachmentType = 'Other' } = body as {
      attachments?: unknown[]
      attachmentType?: string
    }
    for (const { filename, contentType } of attachments.filter(isFile)) {
      note.attachments.push({ ...attachment(state, filename, contentType), attachmentType })
    }
    return { status: 200, body: { data: note } }
  },
}

function isFile(part: unknown): part is FilePart {
  return typeof part === 'object' && part !== null && 'bytes' in part && part.bytes instanceof Uint8Array
}
