import type { GatewayContext } from '../context.ts'
import { findSignInProblems } from '../sign-in/check.ts'
import { providerRedirectUri } from '../sign-in/provider-routes.ts'
import type { Finding } from './finding.ts'

/** Checks the mail server and the OpenID Connect provider. */
export async function* checkSignIn(context: GatewayContext): AsyncGenerator<Finding> {
  const { mail, provider } = context
  const problems = await findSignInProblems(context)
  const of = (what: 'mail' | 'provider') => problems.find((problem) => problem.what === what)?.says
  if (mail) {
    const problem = of('mail')
    const isPlain = mail.describe().includes('not encrypted')
    const state = problem !== undefined ? 'wrong' : isPlain ? 'note' : 'good'
    yield { what: 'e-mail', state, says: problem ?? mail.describe() }
  }
  if (provider) {
    const problem = of('provider')
    const says = `${provider.name} is reached. The redirect URL to register there is ${providerRedirectUri(context)}`
    yield { what: 'OpenID Connect', state: problem === undefined ? 'good' : 'wrong', says: problem ?? says }
  }
  if (!mail && !provider) {
    yield {
      ...{ what: 'sign-in', state: 'note' },
      says: 'people sign in by one-time links alone',
      fix: 'Set HELPDESK_MCP_SMTP_URL for links by e-mail, or HELPDESK_MCP_OIDC_ISSUER for your identity provider',
    }
  }
}
