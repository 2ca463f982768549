import { quote } from '@helpdesk-mcp/contracts'
import { localNames } from '@helpdesk-mcp/mcp'

/** How people sign in, besides by one-time links. */
export interface SignInSettings {
  /** The mail server: `smtp://user:password@host:587`. */
  smtpUrl: string | undefined
  /** Who e-mail is from: an address, or `Name <address>`. */
  mailFrom: string | undefined
  /** The OpenID Connect provider. */
  oidcIssuer: string | undefined
  oidcClientId: string | undefined
  oidcClientSecret: string | undefined
  /** What the provider is called on the sign-in page. */
  oidcName: string | undefined
  /** E-mail addresses and domains that may sign in by the provider; empty: all that were invited. */
  oidcAllowed: readonly string[]
  /** Whether addresses that the provider has not verified count. */
  oidcTrustEmail: boolean
}

type Wrong = (problem: string) => Error
type Reader<Value> = (text: string | undefined, wrong: Wrong) => Value

export const signInReaders: { readonly [Name in keyof SignInSettings]: Reader<SignInSettings[Name]> } = {
  smtpUrl: (text, wrong) => {
    if (text === undefined) return undefined
    if (!URL.canParse(text)) throw wrong(smtpForm)
    const url = new URL(text)
    const isPlain = /^smtps?:$/.test(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname)
    // The value is not shown: it may hold a password.
    if (!isPlain || url.hash !== '' || !['', '?tls=off'].includes(url.search)) throw wrong(smtpForm)
    return text
  },
  mailFrom: (text, wrong) => {
    if (
      text === undefined ||
      /^([^<>"\p{C}]{1,100} )?<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/u.test(text)
    ) {
      return text
    }
    throw wrong(`is ${quote(text)}. Use an e-mail address, or Helpdesk MCP <mcp@example.com>.`)
  },
  oidcIssuer: (text, wrong) => {
    if (text === undefined) return undefined
    const url = URL.canParse(text) ? new URL(text) : undefined
    const isSafe =
      url?.protocol === 'https:' || (url?.protocol === 'http:' && localNames.includes(url.hostname))
    if (url && isSafe && !(url.search || url.hash || url.username)) return text
    throw wrong(
      `is ${quote(text)}. Use the https URL of the provider as its discovery document has it under issuer.`,
    )
  },
  oidcClientId: (text) => text,
  oidcClientSecret: (text) => text,
  oidcName: (text, wrong) => {
    if (text === undefined || (text.length <= 60 && !/\p{C}/u.test(text))) return text
    throw wrong('must be at most 60 characters.')
  },
  oidcAllowed: (text = '', wrong) =>
    text
      .split(/[\s,]+/)
      .filter((entry) => entry !== '')
      .map((entry) => {
        const plain = entry.toLowerCase().replace(/^@/, '')
        if (/^([^\s@]+@)?[a-z\d]([a-z\d.-]*[a-z\d])?$/.test(plain)) return plain
        throw wrong(
          `has ${quote(entry)}. Use domains and e-mail addresses, such as example.com, ana@example.org.`,
        )
      }),
  oidcTrustEmail: (text = 'false', wrong) => {
    if (text === 'true' || text === 'false') return text === 'true'
    throw wrong(`is ${quote(text)}. Use true or false.`)
  },
}

const smtpForm =
  'must be smtp://user:password@host:587, or smtps://… for a port with TLS from the start. Write special characters of the password as in URLs, such as %40 for @.'

/** What is missing of settings that belong together; undefined when nothing is. */
export function whyIncomplete(settings: SignInSettings): string | undefined {
  const { smtpUrl, mailFrom, oidcIssuer, oidcClientId, oidcClientSecret, oidcAllowed, oidcName } = settings
  if (smtpUrl !== undefined && mailFrom === undefined) {
    return 'HELPDESK_MCP_MAIL_FROM is missing: with HELPDESK_MCP_SMTP_URL, it says who e-mail is from.'
  }
  if (mailFrom !== undefined && smtpUrl === undefined) {
    return 'HELPDESK_MCP_SMTP_URL is missing: without a mail server, HELPDESK_MCP_MAIL_FROM does nothing.'
  }
  if (oidcIssuer !== undefined && oidcClientId === undefined) {
    return 'HELPDESK_MCP_OIDC_CLIENT_ID is missing: it is what the provider calls this gateway.'
  }
  const others = [oidcClientId, oidcClientSecret, oidcName, ...oidcAllowed]
  if (oidcIssuer === undefined && (others.some((value) => value !== undefined) || settings.oidcTrustEmail)) {
    return 'HELPDESK_MCP_OIDC_ISSUER is missing: without a provider, the other HELPDESK_MCP_OIDC settings do nothing.'
  }
  return undefined
}
