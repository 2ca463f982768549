/** Schemes that run something, or read what is on the machine, when a browser follows them. */
const dangerous = [
  'javascript:',
  'data:',
  'vbscript:',
  'file:',
  'blob:',
  'about:',
  'filesystem:',
  'ws:',
  'wss:',
  'ftp:',
  'jar:',
  'view-source:',
  'chrome:',
  'edge:',
  'res:',
  'shell:',
  'search:',
  'search-ms:',
  'mailto:',
  'tel:',
  'sms:',
  'ssh:',
  'telnet:',
  'smb:',
  'ldap:',
  'intent:',
]

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Why a client may not be answered at this address; undefined when it may. */
export function whyNoRedirect(text: string): string | undefined {
  if (text.length > 1_000 || !URL.canParse(text)) return 'is no URL of at most 1000 characters'
  // What the browser goes to must be what was compared and shown.
  if (/[\s\\\p{C}]/u.test(text)) return 'has spaces, backslashes or control characters'
  const url = new URL(text)
  if (text.includes('#')) return 'has a fragment'
  if (url.username !== '' || url.password !== '') return 'has a user name or a password'
  // Windows opens its own tools at addresses of these schemes.
  if (dangerous.includes(url.protocol) || url.protocol.startsWith('ms-'))
    return `has the scheme ${url.protocol}`
  if (url.protocol === 'http:' && !loopback.includes(url.hostname)) {
    return 'has http without TLS: only loopback addresses may'
  }
  return undefined
}

/** Whether the client has this address. Loopback addresses may have any port: an app on the machine takes a free one (RFC 8252). */
export function isRegistered(registered: readonly string[], given: string): boolean {
  if (registered.includes(given)) return true
  if (!isLoopback(given)) return false
  return registered.some((each) => isLoopback(each) && withoutPort(each) === withoutPort(given))
}

/** Whether whoever runs on the person's machine can listen there. */
export function isLoopback(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'http:' && loopback.includes(hostname)
}

function withoutPort(text: string): string {
  const url = new URL(text)
  url.port = ''
  return url.href
}

/** Where a redirect goes, as a person reads it: the host, or the scheme of an app on their machine. */
export function redirectHost(text: string): string {
  const { protocol, host } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? host : `${protocol}//${host}`
}

/** An address with the answer of the authorization server. */
export function answerAt(redirectUri: string, answer: Readonly<Record<string, string | null>>): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(answer)) {
    if (value !== null) url.searchParams.set(name, value)
  }
  return url.href
}
