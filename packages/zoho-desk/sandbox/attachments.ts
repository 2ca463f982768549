import { type Call, declaredAnswer, type FilePart, type Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow } from './errors.ts'
import { type Attachment, collectionOf, currentAgent, type ZohoDeskState } from './state.ts'
import { threadOf } from './threads.ts'
import { emptyReply, recordReply } from './view.ts'

/** Files that are kept with their bytes: of tickets and of uploads that a later call names. */
export const attachments: Record<string, Handler<ZohoDeskState>> = {
  'uploads.create': (call) => recordReply(call, saveFile(call, 'uploads', {})),
  'uploads.getContents': (call) => contentReply(call, 'uploads', call.path.uploadId),
  'ticketAttachments.create': (call) => {
    getOrThrow(call.state.collections.tickets, call.path.ticketId)
    const isPublic = call.query.isPublic === true
    return recordReply(call, saveFile(call, 'attachments', { ticketId: call.path.ticketId, isPublic }))
  },
  'ticketAttachments.getContent': (call) => contentReply(call, 'attachments', call.path.attachmentId),
  'threads.getAttachmentContent': (call) => {
    const { attachmentId } = call.path
    const isOwn = threadOf(call).attachments.some(({ id }) => id === attachmentId)
    const isUpload = collectionOf(call.state, 'uploads').get(attachmentId) !== undefined
    // A file of another message is not found, like one that does not exist.
    return contentReply(call, isUpload ? 'uploads' : 'attachments', isOwn ? attachmentId : undefined)
  },
  'ticketAttachments.update': (call) => {
    getOrThrow(collectionOf(call.state, 'attachments'), call.path.attachmentId)
    const isPublic =
      (call.query.isPublic ?? (call.body as { isPublic?: unknown } | undefined)?.isPublic) === true
    collectionOf(call.state, 'attachments').update(call.path.attachmentId, { isPublic })
    return emptyReply(call)
  },
}

/** What a reply shows of files that were uploaded before. */
export function attachmentsOf(state: ZohoDeskState, ids: readonly unknown[]): Attachment[] {
  return ids.flatMap((id) => {
    const file = collectionOf(state, 'uploads').get(id)
    return file
      ? [{ id: file.id, name: String(file.name), size: String(file.size), href: String(file.href) }]
      : []
  })
}

function saveFile(call: Call<ZohoDeskState>, collection: string, more: Record<string, unknown>) {
  const { file } = call.body as { file: FilePart }
  const files = collectionOf(call.state, collection)
  const kept = files.insert({
    ...more,
    name: file.filename,
    size: String(file.bytes.length),
    contentType: file.contentType,
    bytes: Buffer.from(file.bytes).toString('base64'),
    creatorId: currentAgent(call.state).id,
    previewurl: null,
  })
  kept.href = `${call.request.origin}/api/v1/${collection}/${kept.id}/content`
  return kept
}

function contentReply(call: Call<ZohoDeskState>, collection: string, id: unknown) {
  const file = getOrThrow(collectionOf(call.state, collection), id)
  const { status, type = 'application/octet-stream' } = declaredAnswer(call.document, call.operation)
  return {
    status,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(String(file.name))}`,
    },
    content: Buffer.from(String(file.bytes ?? ''), 'base64'),
  }
}
