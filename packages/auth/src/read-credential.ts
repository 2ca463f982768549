import { ConnectorError, isObject } from '@helpdesk-mcp/contracts'

/**
 * A setting that goes onto the wire, without the white space that copying adds. Refused here if no header can carry it, because `Headers`
 * would repeat the value in its own error.
 */
export function readCredential(settings: unknown, name: string): string {
  const value = isObject(settings) ? settings[name] : undefined
  const credential = typeof value === 'string' ? value.trim() : ''
  if (isVisibleText(credential)) return credential
  const problem = credential === '' ? 'is missing' : 'contains characters that no credential has'
  throw new ConnectorError(
    'unauthorized',
    `The setting "${name}" ${problem}. Set it to the value exactly as the vendor shows it.`,
  )
}

/** Printable ASCII, and not empty. */
export function isVisibleText(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text)
}
