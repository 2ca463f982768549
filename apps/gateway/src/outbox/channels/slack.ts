import { isObject } from '@helpdesk-mcp/contracts'
import type { ApprovalSettings } from '../../config-approvals.ts'
import type { GatewayContext } from '../../context.ts'
import { type ApprovalChannel, GoneError } from './channel.ts'
import { type Post, postOf } from './post.ts'
import { type Block, messagesOf } from './slack-message.ts'

export type SlackSettings = NonNullable<ApprovalSettings['slack']>

/** Calls a method of Slack's Web API. Rejects when Slack does not do it. */
export type SlackApi = (method: string, body: object) => Promise<Record<string, unknown>>

export function slackApi(
  context: Pick<GatewayContext, 'post' | 'privateHosts'>,
  { botToken }: SlackSettings,
): SlackApi {
  const post = postOf(context)
  return async (method, body) => call(post, botToken, method, body)
}

/** Errors after which the same again is of no use. */
const lasting = [
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'channel_not_found',
  'is_archived',
  'missing_scope',
]

async function call(
  post: Post,
  token: string,
  method: string,
  body: object,
): Promise<Record<string, unknown>> {
  const { status, text } = await post(`https://slack.com/api/${method}`, {
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  const answer = readJson(text)
  if (status === 200 && answer['ok'] === true) return answer
  const error = typeof answer['error'] === 'string' ? answer['error'].slice(0, 100) : `status ${status}`
  const message = `Slack refused ${method}: ${error}.`
  throw lasting.includes(error) ? new GoneError(message) : new Error(message)
}

function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

/** Tells a channel of Slack, and changes its messages when something has become of the item. */
export function slackChannel(
  { publicUrl }: Pick<GatewayContext, 'publicUrl'>,
  { channel }: SlackSettings,
  slack: SlackApi,
): ApprovalChannel {
  return {
    async tell(item, detail, { receipt }) {
      const known = readReceipt(receipt)
      // What was decided before anybody was asked needs no message.
      if (known === undefined && item.state !== 'waiting' && item.state !== 'stale') return { receipt: null }
      const messages = messagesOf(item, detail, `${publicUrl}/approvals?item=${item.id}`)
      const sent: string[] = []
      for (const [index, blocks] of messages.entries()) {
        const ts = known?.messages[index]
        const message = {
          channel: known?.channel ?? channel,
          text: fallback(item.summary),
          blocks,
          unfurl_links: false,
        }
        const answer =
          ts === undefined
            ? await slack('chat.postMessage', message)
            : await slack('chat.update', { ...message, ts })
        sent.push(String(answer['ts'] ?? ts))
      }
      // A text that a person has made shorter takes fewer messages.
      for (const ts of known?.messages.slice(messages.length) ?? []) {
        await slack('chat.update', {
          channel: known?.channel,
          ts,
          text: 'Changed: see above.',
          blocks: [see],
        })
      }
      const more = known?.messages.slice(messages.length) ?? []
      return { receipt: JSON.stringify({ channel: known?.channel ?? channel, messages: [...sent, ...more] }) }
    },
  }
}

const see: Block = { type: 'section', text: { type: 'plain_text', text: 'Changed: see above.' } }

/** What a notification shows. */
function fallback(summary: string): string {
  return `Approve? ${summary}`.slice(0, 200)
}

function readReceipt(receipt: string | null): { channel: string; messages: string[] } | undefined {
  return receipt === null ? undefined : JSON.parse(receipt)
}
