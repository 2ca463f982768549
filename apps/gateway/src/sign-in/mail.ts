import { localNames } from '@helpdesk-mcp/mcp'
import type { Mail } from '../context.ts'

interface MailSettings {
  /** As `readGatewaySettings` has checked it. */
  smtpUrl: string
  mailFrom: string
}

const connectMs = 10_000
const silenceMs = 20_000

/** Sends e-mail by an SMTP server. Outside this machine it is encrypted, unless the URL says `?tls=off`. */
export function createMail({ smtpUrl, mailFrom }: MailSettings): Mail {
  const url = new URL(smtpUrl)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isImplicit = url.protocol === 'smtps:'
  const isPlain = !isImplicit && (url.search === '?tls=off' || localNames.includes(url.hostname))
  const auth = url.username === '' ? {} : { auth: readLogin(url) }
  const options = {
    host,
    port: url.port === '' ? (isImplicit ? 465 : 587) : Number(url.port),
    secure: isImplicit,
    ignoreTLS: isPlain,
    requireTLS: !isImplicit && !isPlain,
    ...auth,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  /** Most gateways send no mail: it is loaded with the first one. */
  const open = async () => (await import('nodemailer')).createTransport(options)

  return {
    async send({ to, subject, text }) {
      const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
      // An address as an object is one address, whatever is in it.
      await (await open()).sendMail({ from: mailFrom, to: { name: '', address: to }, subject, text, headers })
    },
    async check() {
      await (await open()).verify()
    },
    describe: () => `${mailFrom} by ${host}:${options.port}${isPlain ? ', not encrypted' : ''}`,
  }
}

function readLogin({ username, password }: URL): { user: string; pass: string } {
  return { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
}
