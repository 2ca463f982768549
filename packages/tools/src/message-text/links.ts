/** Addresses that show more than this many characters are shortened. */
const maxAddress = 200

/** Parameters that only tell a sender who clicked. */
const tracking =
  /^(?:utm_\w+|gclid|gbraid|wbraid|fbclid|msclkid|dclid|yclid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|vero_(?:id|conv)|trk(?:Email|Info)?|oly_(?:anon|enc)_id|igshid|_openstat|ref_src|sc_(?:src|lid|uid|llid|customer|eh)|_kx|ct_send_id|cmpid|elqtrackid|elqtrack)$/i

/** Names of the parameter in which a redirect carries where it leads. */
const targets = [
  'url',
  'u',
  'q',
  'target',
  'redirect',
  'redirect_url',
  'redirect_uri',
  'dest',
  'destination',
  'r',
  'link',
  'to',
  'goto',
]

const redirectHosts =
  /(?:^|\.)safelinks\.protection\.outlook\.com$|^(?:www\.)?google\.[a-z.]+$|^l\.(?:facebook|instagram)\.com$|^(?:clicks?|links?|trk|track|tracking|email|e?mails?|redirect|lnk|ct|go|nl|news|newsletter|e|t|r)\d*\./

export interface Address {
  text: string
  /** Part of a long address was left out. */
  shortened: boolean
}

/** What of a link's address is worth reading: the target of a redirect, without tracking, shortened if still long. Undefined: nothing. */
export function readAddress(href: string): Address | undefined {
  const address = href.replace(/[\s\p{Cc}]+/gu, '')
  if (address === '' || address.startsWith('#')) return undefined
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === 'mailto') return plain(decoded(address.slice(7).split('?')[0] ?? ''))
  if (scheme === 'tel' || scheme === 'sms' || scheme === 'callto')
    return plain(address.slice(scheme.length + 1).split('?')[0] ?? '')
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return undefined
  if (scheme === undefined && !/^(?:\/\/|www\.)|^[^/\s]+\.[a-z]{2,}(?:\/|$)/i.test(address))
    return plain(address)
  const target = withoutTracking(unwrapped(address, 3))
  if (target.length <= maxAddress) return plain(target)
  return { text: `${target.slice(0, 100)}…`, shortened: true }
}

function plain(text: string): Address | undefined {
  if (text === '') return undefined
  return text.length <= maxAddress
    ? { text, shortened: false }
    : { text: `${text.slice(0, 100)}…`, shortened: true }
}

/** Whether the text of a link says its address already. */
export function saysAddress(text: string, address: string): boolean {
  const bare = (value: string) =>
    value
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/|mailto:|tel:)?(?:www\.)?/, '')
      .replace(/\/+$/, '')
  if (bare(text) === bare(address)) return true
  if (!/^[+\d(][\d\s()./-]{4,}$/.test(text)) return false
  // A number is often written without the code of its country, or with (0) behind it.
  const said = digits(text.replace('(0)', ''))
  return said.length >= 5 ? digits(address).endsWith(said) : digits(address) === said
}

function digits(number: string): string {
  return number.replace(/\D/g, '').replace(/^0+/, '')
}

function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined
}

function unwrapped(address: string, levels: number): string {
  const url = levels > 0 ? parsed(address) : undefined
  if (!url) return address
  if (/(?:^|\.)urldefense\.(?:com|proofpoint\.com)$/.test(url.hostname)) {
    const third = /\/v3\/__(.+?)__;/.exec(address)?.[1]
    const second = url.searchParams.get('u')?.replaceAll('-', '%').replaceAll('_', '/')
    const target = third?.replace(/^(https?):\/(?!\/)/, '$1://') ?? (second ? decoded(second) : undefined)
    return target && /^https?:\/\//.test(target) ? unwrapped(target, levels - 1) : address
  }
  if (!redirectHosts.test(url.hostname)) return address
  const target = targets
    .flatMap((name) => url.searchParams.get(name) ?? [])
    .find((value) => /^https?:\/\//i.test(value))
  return target ? unwrapped(target, levels - 1) : address
}

function withoutTracking(address: string): string {
  const mark = address.indexOf('?')
  if (mark < 0) return address
  const hash = address.indexOf('#', mark)
  const query = address.slice(mark + 1, hash < 0 ? undefined : hash)
  const kept = query.split('&').filter((pair) => !tracking.test(pair.split('=')[0] ?? ''))
  const rest = hash < 0 ? '' : address.slice(hash)
  return address.slice(0, mark) + (kept.length > 0 ? `?${kept.join('&')}` : '') + rest
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
