import { ConnectorError, isObject, type SentRequest } from '@helpdesk-mcp/contracts'
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

/** The same request with one more header. */
export function withCredential(request: SentRequest, header: string, value: string): SentRequest {
  // What is added to a spread copy gives each copy a hidden class of its own.
  const headers: Record<string, string> = Object.assign({}, request.headers)
  headers[header] = value
  const { method, url, body, cancellation } = request
  return body === undefined
    ? { method, url, headers, cancellation }
    : { method, url, headers, cancellation, body }
}
