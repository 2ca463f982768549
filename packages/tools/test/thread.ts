import type { ResponsePlan, Turn, TurnsPlan } from '@helpdesk-mcp/contracts'
import { createTurnShaper, jsonBytes, newTextBudget, type TurnShaper } from '../src/index.ts'

export const plan: TurnsPlan = {
  at: 'comments',
  id: ['id'],
  time: ['created_at'],
  channel: ['via'],
  text: ['body', 'plain_body'],
  beginning: ['summary'],
  role: [
    { when: { operator: true }, is: 'agent' },
    { when: { operator: false }, is: 'customer' },
    { when: { kind: ['auto_reply', 'bounce'] }, is: 'system' },
  ],
  visibility: [
    { when: { public: false }, is: 'private' },
    { when: { public: true }, is: 'public' },
  ],
  delivery: [{ when: { operator: true }, has: ['errors'], is: 'failed' }],
  by: { customer: { name: ['../customer.name'], email: ['../customer.email'] }, any: { id: ['author'] } },
  attachments: {
    at: 'files',
    id: ['id'],
    name: ['name'],
    type: ['mime'],
    size: ['size'],
    link: ['url'],
    read: { tool: 'read_file', arguments: { ticket_id: '$id', message_id: 'id', id: 'attachment.id' } },
  },
  keep: ['errors'],
}
export const response = {
  kind: 'item',
  turns: plan,
  texts: [
    { path: 'comments.body', message: true, type: 'format' },
    { path: 'comments.plain_body', message: true, plain: true },
  ],
  firstOf: [['comments.body', 'comments.plain_body']],
} satisfies ResponsePlan

interface Options {
  fields?: string[] | undefined
  room?: number
  response?: ResponsePlan & { turns: TurnsPlan }
  permitted?: boolean
}

export function shaper(plan: ResponsePlan, zone?: string): TurnShaper {
  const made = createTurnShaper(plan, zone)
  if (!made) throw new Error('The plan has no turns.')
  return made
}

/** A record with these comments, as a caller gets it. */
export async function shaped(
  comments: unknown,
  { fields, room = 60_000, permitted = true, ...more }: Options = {},
) {
  const record = { id: 't1', subject: 'Late', customer: { name: 'Ana', email: 'ana@mail.example' }, comments }
  const { value, older } = await shaper(more.response ?? response).shape(record, fields, {
    args: { id: 't1' },
    toolName: (id) => (permitted ? `desk_${id}` : undefined),
    budget: newTextBudget(),
    measure: jsonBytes,
    room,
  })
  return { ...(value as { turns?: Turn[]; comments?: unknown }), older }
}

export const turnsOf = async (comments: unknown, options?: Options) =>
  (await shaped(comments, options)).turns ?? []

/** A mail with the one that it answers. */
export const quoted =
  '<div>Still waiting.</div><div class="gmail_quote"><div>On Mon, 2 Mar 2026 Ben wrote:<br></div><blockquote>We asked the carrier.</blockquote></div>'
