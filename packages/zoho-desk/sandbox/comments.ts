import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { attachmentsOf } from './attachments.ts'
import { collectionOf } from './collections.ts'
import { found } from './find.ts'
import { listed } from './listed.ts'
import { sorted } from './ordered.ts'
import { plainText } from './plain-text.ts'
import { record } from './record-event.ts'
import type { Comment } from './records.ts'
import { stamp } from './stamp.ts'
import { caller, type ZohoDeskState } from './state.ts'
import { done, shown } from './view.ts'

/** What can be commented on, the path's name of it, and whether the oldest comes first there. */
const owners = {
  ticketComments: { key: 'ticketId', collection: 'tickets', oldestFirst: false },
  contactComments: { key: 'contactId', collection: 'contacts', oldestFirst: false },
  accountComments: { key: 'accountId', collection: 'accounts', oldestFirst: false },
  taskComments: { key: 'taskId', collection: 'tasks', oldestFirst: true },
  callComments: { key: 'callId', collection: 'calls', oldestFirst: true },
  eventComments: { key: 'eventId', collection: 'events', oldestFirst: true },
} as const

type Owner = (typeof owners)[keyof typeof owners]

/** Comments on tickets, people and activities: private unless told otherwise. */
export const comments: Record<string, Handler<ZohoDeskState>> = Object.fromEntries(
  Object.entries(owners).flatMap(([name, owner]) => [
    [`${name}.list`, (call) => listed(call, sorted(mine(call, owner), 'commentedTime', !owner.oldestFirst))],
    [`${name}.create`, (call) => create(call, owner)],
    [`${name}.get`, (call) => shown(call, commentOf(call, owner))],
    [`${name}.update`, (call) => update(call, owner)],
    [`${name}.patch`, (call) => update(call, owner)],
    [`${name}.delete`, (call) => remove(call, owner)],
  ]) satisfies [string, Handler<ZohoDeskState>][],
)

interface CommentFields {
  content: string
  contentType?: string
  isPublic?: boolean
  attachmentIds?: unknown[]
}

function create(call: Call<ZohoDeskState>, owner: Owner) {
  const { id } = found(collectionOf(call.state, owner.collection), call.path[owner.key])
  const { content, contentType = 'html', isPublic = false, attachmentIds = [] } = call.body as CommentFields
  const now = stamp(call.timeline())
  const comment = call.state.collections.comments.insert({
    [owner.key]: id,
    content,
    contentType,
    isPublic,
    commentedTime: now,
    modifiedTime: now,
    commenterId: caller(call.state).id,
    attachments: attachmentsOf(call.state, attachmentIds),
    encodedContent: content,
    plainText: plainText(content),
    mention: [],
  })
  const ticket = owner.key === 'ticketId' && call.state.collections.tickets.get(id)
  if (ticket) record(call.state, ticket, 'CommentAdded', now)
  return shown(call, comment)
}

function update(call: Call<ZohoDeskState>, owner: Owner) {
  const comment = commentOf(call, owner)
  const { content, contentType, isPublic, attachmentIds } = call.body as Partial<CommentFields>
  Object.assign(comment, {
    ...(content === undefined ? {} : { content, encodedContent: content, plainText: plainText(content) }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(isPublic === undefined ? {} : { isPublic }),
    ...(attachmentIds === undefined ? {} : { attachments: attachmentsOf(call.state, attachmentIds) }),
    modifiedTime: stamp(call.timeline()),
  })
  return shown(call, comment)
}

function remove(call: Call<ZohoDeskState>, owner: Owner) {
  call.state.collections.comments.remove(commentOf(call, owner).id)
  return done(call)
}

function mine(call: Call<ZohoDeskState>, { key, collection }: Owner): Comment[] {
  const { id } = found(collectionOf(call.state, collection), call.path[key])
  return call.state.collections.comments.filter((comment) => Reflect.get(comment, key) === id)
}

function commentOf(call: Call<ZohoDeskState>, owner: Owner): Comment {
  const comment = mine(call, owner).find(({ id }) => id === call.path.commentId)
  return comment ?? found(call.state.collections.comments, undefined)
}
