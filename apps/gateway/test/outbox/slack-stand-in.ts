import { createHmac } from 'node:crypto'
import type { Post } from '../../src/outbox/channels/post.ts'

export const slackSettings = {
  botToken: 'xoxb-1-test',
  signingSecret: 'a1'.repeat(16),
  channel: 'C0123456789',
}

type Body = ReturnType<typeof JSON.parse>

interface Member {
  email?: string
  team?: string
  deleted?: boolean
}

/** What the gateway asks of Slack's Web API, as Slack documents it, with its bounds. */
export function slackStandIn(members: Readonly<Record<string, Member>> = {}) {
  const messages = new Map<string, Body>()
  const whispers: { user: string; text: string }[] = []
  const modals: Body[] = []
  const calls: string[] = []
  let failures = 0
  const methods: Readonly<Record<string, (body: Body) => object>> = {
    'chat.postMessage'(body) {
      checkBlocks(body.blocks)
      const ts = `1700000000.${String(messages.size).padStart(6, '0')}`
      messages.set(ts, body)
      return { ts, channel: body.channel }
    },
    'chat.update'(body) {
      if (!messages.has(body.ts)) return { ok: false, error: 'message_not_found' }
      checkBlocks(body.blocks)
      messages.set(body.ts, body)
      return { ts: body.ts, channel: body.channel }
    },
    'chat.postEphemeral'(body) {
      whispers.push(body)
      return { message_ts: '1' }
    },
    'views.open'(body) {
      modals.push(body)
      return { view: {} }
    },
    'users.info'({ user }) {
      const member = members[user]
      if (!member) return { ok: false, error: 'user_not_found' }
      const { email, team = 'T1', deleted = false } = member
      return { user: { id: user, team_id: team, deleted, is_bot: false, profile: { email } } }
    },
    'auth.test': () => ({ team_id: 'T1', user: 'helpdesk-mcp', team: 'Shop' }),
  }
  const post: Post = async (url, { headers, body }) => {
    const method = new URL(url).pathname.replace('/api/', '')
    if (!url.startsWith('https://slack.com/api/')) throw new Error(`Not Slack: ${url}`)
    calls.push(method)
    if (headers['authorization'] !== `Bearer ${slackSettings.botToken}`) {
      return { status: 200, text: JSON.stringify({ ok: false, error: 'invalid_auth' }) }
    }
    if (failures-- > 0) return { status: 503, text: 'try later' }
    return { status: 200, text: JSON.stringify({ ok: true, ...methods[method]?.(JSON.parse(body)) }) }
  }
  return {
    post,
    calls,
    whispers,
    modals,
    /** The messages in the order in which they were posted, as they are now. */
    messages: () => [...messages.values()],
    failNext(times: number) {
      failures = times
    },
  }
}

/** Slack refuses a message with more. */
function checkBlocks(blocks: Body[]): void {
  if (blocks.length > 50) throw new Error('invalid_blocks: too many')
  const texts = blocks.flatMap(({ text }) => (text ? [text.text as string] : []))
  if (texts.some((text) => text.length > 3_000 || text.length === 0))
    throw new Error('invalid_blocks: length')
  if (texts.join('').length > 13_000) throw new Error('msg_blocks_too_long')
}

/** What a message shows, in its order. */
export function shownText(messages: readonly Body[]): string {
  return messages
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ text }: Body) => (text ? [text.text] : []))
    .join('')
}

/** The value of a button of the last message. */
export function buttonOf(messages: readonly Body[], action: string): string {
  const { elements = [] } = messages.at(-1)?.blocks.find(({ type }: Body) => type === 'actions') ?? {}
  return elements.find(({ action_id: id }: Body) => id === action)?.value ?? ''
}

/** A request as Slack sends it when somebody has pressed a button or sent a window. */
export function signedRequest(payload: object, at: number, secret = slackSettings.signingSecret) {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  const timestamp = String(Math.floor(at / 1000))
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`
  return new Request('http://gateway.test/approvals/slack', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature,
    },
    body,
  })
}

export function pressed(action: string, value: string, user: string) {
  return {
    type: 'block_actions',
    user: { id: user },
    channel: { id: slackSettings.channel },
    trigger_id: 'trigger',
    actions: [{ action_id: action, value }],
  }
}
