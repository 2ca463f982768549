import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { attachmentsOf } from './attachments.ts'
import { getOrThrow } from './errors.ts'
import { listReply, sortRecords } from './lists.ts'
import { type Comment, collectionOf, currentAgent, toTimestamp, type ZohoDeskState } from './state.ts'
import { plainText } from './text.ts'
import { emptyReply, recordReply } from './view.ts'
import { recordEvent } from './write-ticket.ts'

/** What can be commented on, its path parameter, and whether its list is oldest first. */
const owners = {
  ticketComments: { key: 'ticketId', collection: 'tickets', oldestFirst: false },
  contactComments: { key: 'contactId', collection: 'contacts', oldestFirst: false },
  accountComments: { key: 'accountId', collection: 'accounts', oldestFirst: false },
  taskComments: { key: 'taskId', collection: 'tasks', oldestFirst: true },
  callComments: { key: 'callId', collection: 'calls', oldestFirst: true },
  eventComments: { key: 'eventId', collection: 'events', oldestFirst: true },
} as const

type Owner = (typeof owners)[keyof typeof owners]

/** Comments on tickets, people and activities: private by default. */
export const comments: Record<string, Handler<ZohoDeskState>> = Object.fromEntries(
  Object.entries(owners).flatMap(([name, owner]) => [
    [
      `${name}.list`,
      (call) => listReply(call, sortRecords(commentsOf(call, owner), 'commentedTime', !owner.oldestFirst)),
    ],
    [`${name}.create`, (call) => createComment(call, owner)],
    [`${name}.get`, (call) => recordReply(call, commentOf(call, owner))],
    [`${name}.update`, (call) => updateComment(call, owner)],
    [`${name}.patch`, (call) => updateComment(call, owner)],
    [`${name}.delete`, (call) => removeComment(call, owner)],
  ]) satisfies [string, Handler<ZohoDeskState>][],
)

interface CommentFields {
  content: string
  contentType?: string
  isPublic?: boolean
  attachmentIds?: unknown[]
}

function createComment(call: Call<ZohoDeskState>, owner: Owner) {
  const { id } = getOrThrow(collectionOf(call.state, owner.collection), call.path[owner.key])
  const { content, contentType = 'html', isPublic = false, attachmentIds = [] } = call.body as CommentFields
  const now = toTimestamp(call.timeline())
  const comment = call.state.collections.comments.insert({
    [owner.key]: id,
    content,
    contentType,
    isPublic,
    commentedTime: now,
    modifiedTime: now,
    commenterId: currentAgent(call.state).id,
    attachments: attachmentsOf(call.state, attachmentIds),
    encodedContent: content,
    plainText: plainText(content),
    mention: [],
  })
  const ticket = owner.key === 'ticketId' && call.state.collections.tickets.get(id)
  if (ticket) recordEvent(call.state, ticket, 'CommentAdded', now)
  return recordReply(call, comment)
}

function updateComment(call: Call<ZohoDeskState>, owner: Owner) {
  const comment = commentOf(call, owner)
  const { content, contentType, isPublic, attachmentIds } = call.body as Partial<CommentFields>
  Object.assign(comment, {
    ...(content === undefined ? {} : { content, encodedContent: content, plainText: plainText(content) }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(isPublic === undefined ? {} : { isPublic }),
    ...(attachmentIds === undefined ? {} : { attachments: attachmentsOf(call.state, attachmentIds) }),
    modifiedTime: toTimestamp(call.timeline()),
  })
  return recordReply(call, comment)
}

function removeComment(call: Call<ZohoDeskState>, owner: Owner) {
  call.state.collections.comments.remove(commentOf(call, owner).id)
  return emptyReply(call)
}

function commentsOf(call: Call<ZohoDeskState>, { key, collection }: Owner): Comment[] {
  const { id } = getOrThrow(collectionOf(call.state, collection), call.path[key])
  return call.state.collections.comments.filter((comment) => Reflect.get(comment, key) === id)
}

function commentOf(call: Call<ZohoDeskState>, owner: Owner): Comment {
  const comment = commentsOf(call, owner).find(({ id }) => id === call.path.commentId)
  return comment ?? getOrThrow(call.state.collections.comments, undefined)
}
