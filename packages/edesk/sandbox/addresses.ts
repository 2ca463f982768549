import type { Faults } from './invalid.ts'

/** Whether a server can fetch it. */
export function isFetchable(url: unknown): boolean {
  return typeof url === 'string' && /^https?:\/\/[^\s/]+/.test(url)
}

/** Files given by an address that cannot be fetched (4011). */
export function wrongFiles(files: readonly { url: string }[] | null | undefined): Faults {
  return Object.fromEntries(
    (files ?? []).map(({ url }, index) => [`attachments.${index}.url`, !isFetchable(url) && 4011]),
  )
}

/** Not an e-mail address (4021). */
export function wrongEmail(contact: { email: string } | undefined): Faults {
  return {
    'contact.email': contact !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email) && 4021,
  }
}

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** The name of a country by its two letters; undefined for none. */
export function countryName(code: string): string | undefined {
  return /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined
}
