import type { GatewayContext } from '../context.ts'
import { hashToken, newToken } from '../seal/tokens.ts'

/** How long the link is good that is printed at the start. */
const linkMs = 3_600_000

/** An address that signs in to the page as the owner, once. The code stands in the fragment: no server, proxy or log sees it. */
export async function makeSignInLink({
  store,
  clock,
  publicUrl,
}: Pick<GatewayContext, 'store' | 'clock' | 'publicUrl'>): Promise<string> {
  const code = newToken('hdm_link_')
  await store.sessions.addLink(hashToken(code), clock.now() + linkMs)
  return `${publicUrl}/sign-in#${code}`
}
