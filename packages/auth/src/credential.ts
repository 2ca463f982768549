import { ConnectorError, isObject } from '@helpdesk-mcp/contracts'
import type { Auth } from './auth.ts'

/** Sends `settings[setting]`, after `prefix`, in a header. */
export function headerKey<Setting extends string>(options: {
  header: string
  setting: Setting
  prefix?: string
}): Auth<Record<Setting, string>> {
  const { header, setting, prefix = '' } = options
  return (settings) => (next) => async (request) =>
    next(withCredential(request, header, `${prefix}${readCredential(settings, setting)}`))
}

/** Sends `settings[setting]` as `Authorization: <scheme> <value>`. */
export function bearer<Setting extends string>(options: {
  setting: Setting
  scheme?: string
}): Auth<Record<Setting, string>> {
  const { setting, scheme = 'Bearer' } = options
  return headerKey({ header: 'authorization', setting, prefix: `${scheme} ` })
}

/**
 * A credential among the settings, without the white space that copying adds. One that cannot be sent in a header is refused here, because
 * the error of `Headers` would repeat it.
 */
export function readCredential(settings: unknown, name: string): string {
  const credential = findCredential(settings, name)
  if (credential !== undefined) return credential
  throw new ConnectorError(
    'unauthorized',
    `The setting "${name}" is missing. Set it to the value exactly as the vendor shows it.`,
  )
}

/** The same for a setting that may be absent. */
export function findCredential(settings: unknown, name: string): string | undefined {
  const value = isObject(settings) ? settings[name] : undefined
  const credential = typeof value === 'string' ? value.trim() : ''
  if (credential === '') return undefined
  if (isVisibleText(credential)) return credential
  throw new ConnectorError(
    'unauthorized',
    `The setting "${name}" contains characters that cannot be sent in a header. Set it to the value exactly as the vendor shows it.`,
  )
}

/** Printable ASCII, and not empty. */
export function isVisibleText(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text)
}

/**
 * The same request with one more header, and with redirects left to the caller. Takes the body over. Ends with `signal`, for which a clone
 * needs that of the request it was made from: undici lets one request follow another's signal only while something holds the follower,
 * and a clone not even then.
 */
export function withCredential(
  request: Request,
  header: string,
  value: string,
  { signal }: { signal: AbortSignal } = request,
): Request {
  const sent = new Request(request, { redirect: 'manual', signal })
  sent.headers.set(header, value)
  // Returned: a bundler drops `void sent` as dead code.
  signal.addEventListener('abort', () => sent, { once: true })
  return sent
}
