import { createHmac } from 'node:crypto'
import type { GatewayContext } from '../../context.ts'
import type { OutboxItem } from '../../outbox-model.ts'
import { type ApprovalChannel, GoneError } from './channel.ts'
import { decisionUrl } from './codes.ts'
import { type Post, postOf } from './post.ts'

type Parts = Pick<GatewayContext, 'clock' | 'digestKey' | 'publicUrl' | 'post' | 'privateHosts'>

/** Tells a program of each state of an item, signed as Standard Webhooks describes it (https://www.standardwebhooks.com). */
export function webhookChannel(
  context: Parts,
  { url, secret }: { url: string; secret: string },
): ApprovalChannel {
  const { clock } = context
  const post = postOf(context)
  return {
    async tell(item, detail, { id }) {
      const decide = isOpen(item) ? { decision_url: decisionUrl(context, item.id, 'webhook') } : {}
      const body = JSON.stringify({
        type: `outbox.${item.state}`,
        timestamp: new Date(item.updatedAt).toISOString(),
        data: { ...detail, ...decide },
      })
      // The same for each attempt, so that a receiver knows what it has had.
      const messageId = `${id}.${item.state}.${item.version}.${item.updatedAt}`
      const headers = signedHeaders(secret, messageId, Math.floor(clock.now() / 1000), body)
      await deliver(post, url, { headers: { 'content-type': 'application/json', ...headers }, body })
      return { receipt: null }
    },
  }
}

async function deliver(post: Post, url: string, request: Parameters<Post>[1]): Promise<void> {
  const { status } = await post(url, request)
  if (status === 410) throw new GoneError('The receiver answered 410: it wants no more.')
  if (status < 200 || status >= 300) throw new Error(`The receiver answered ${status}.`)
}

function isOpen({ state }: OutboxItem): boolean {
  return state === 'waiting' || state === 'stale'
}

/** The headers of Standard Webhooks. `timestamp`: seconds since 1970. */
export function signedHeaders(
  secret: string,
  id: string,
  timestamp: number,
  body: string,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  }
}
