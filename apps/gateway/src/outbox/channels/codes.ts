import { createHmac, timingSafeEqual } from 'node:crypto'
import type { GatewayContext } from '../../context.ts'

type Parts = Pick<GatewayContext, 'digestKey' | 'publicUrl'>

/** Who decides by a code: a person, by id, or whoever receives the webhook. */
export type CodeHolder = { personId: string } | 'webhook'

/** The URL at which one person, or the receiver of the webhook, decides about one item. Whoever has it can: it is a secret. */
export function decisionUrl(parts: Parts, itemId: string, holder: CodeHolder): string {
  return `${parts.publicUrl}/approvals/${itemId}/${codeOf(parts, itemId, holder)}`
}

function codeOf({ digestKey }: Pick<Parts, 'digestKey'>, itemId: string, holder: CodeHolder): string {
  const who = holder === 'webhook' ? holder : holder.personId
  const key = createHmac('sha256', digestKey).update('approvals').digest()
  const signature = createHmac('sha256', key).update(`${itemId} ${who}`).digest('base64url')
  return `hdm_approve_${who}-${signature}`
}

/** Whose code it is, if it is one for this item. */
export function readCode(
  parts: Pick<Parts, 'digestKey'>,
  itemId: string,
  code: string,
): CodeHolder | undefined {
  const [, who] = /^hdm_approve_(webhook|usr_[\da-f]{32})-[\w-]{43}$/.exec(code) ?? []
  if (who === undefined) return undefined
  const holder: CodeHolder = who === 'webhook' ? who : { personId: who }
  const [given, right] = [code, codeOf(parts, itemId, holder)].map((text) => Buffer.from(text))
  return given && right && given.length === right.length && timingSafeEqual(given, right) ? holder : undefined
}
