import { nodeCrypto } from '@helpdesk-mcp/contracts'
import { canonical } from './canonical.ts'
import type { GuardArguments } from './guard-arguments.ts'
import type { WriteHooks } from './hooks.ts'

/** How long a confirmation may be used. */
export const confirmationMs = 10 * 60 * 1000

interface Confirmed {
  tool: string
  /** Whole, as they were given, without those that guard a write. */
  arguments: Record<string, unknown>
  /** Of those that guard it, the ones that say whether it is sent at all. */
  own: Pick<GuardArguments, 'idempotency_key' | 'if_unchanged_since'>
  /** The digest of the message that the vendor keeps and that it sends. */
  sends?: string | undefined
}

type Signer = Pick<WriteHooks, 'server' | 'key'>

/** What the same call must hold to be sent once. It fits no other arguments, tool, account or server. */
export function confirmationFor(call: Confirmed, signer: Signer, now: number): string {
  const until = now + confirmationMs
  // Of two for the same call, each is used once.
  const nonce = nodeCrypto().randomBytes(nonceLength).toString('base64url').slice(0, nonceLength)
  const sends = call.sends === undefined ? '' : `.${call.sends}`
  return `${until.toString(36)}.${sign(call, signer, until, nonce)}${sends}`
}

/** What a confirmation says of the message that the vendor keeps: how it was when it was read. */
export function sendsIn(confirmation: string): string | undefined {
  return confirmation.split('.')[2]
}

/** Why a confirmation does not fit; undefined if it does. */
export function problemWith(
  given: string,
  call: Omit<Confirmed, 'sends'>,
  signer: Signer,
  now: number,
): string | undefined {
  const [time = '', signature = ''] = given.split('.')
  const until = /^[0-9a-z]{1,12}$/.test(time) ? Number.parseInt(time, 36) : Number.NaN
  const nonce = signature.slice(0, nonceLength)
  const expected = Buffer.from(
    Number.isNaN(until) ? '' : sign({ ...call, sends: sendsIn(given) }, signer, until, nonce),
  )
  const actual = Buffer.from(signature)
  if (
    expected.length === 0 ||
    actual.length !== expected.length ||
    !nodeCrypto().timingSafeEqual(actual, expected)
  )
    return 'This confirmation belongs to another call: other arguments, another tool, account or server.'
  return until <= now ? 'This confirmation has expired.' : undefined
}

function sign(call: Confirmed, { server, key }: Signer, until: number, nonce: string): string {
  const { idempotency_key: sentAs = null, if_unchanged_since: since = null } = call.own
  const { tool, arguments: args, sends = null } = call
  const text = JSON.stringify([server, tool, canonical(args), sentAs, since, until, nonce, sends])
  return nonce + nodeCrypto().createHmac('sha256', key).update(text).digest('base64url')
}

const nonceLength = 12
