import { lookup as lookupName } from 'node:dns'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { checkedLookup, isPublic } from '@helpdesk-mcp/connector'

/** A document that somebody else has on the web. */
export interface PublicDocument {
  json: unknown
  /** For how long the answer says that it may be kept; null when it says nothing. */
  maxAgeMs: number | null
}

/**
 * Fetches JSON from a URL that a stranger has named: https alone, no redirects, no address that is not public, at most so many bytes and
 * seconds. The address is checked where the connection is made, so a name cannot lead elsewhere between the check and the request.
 */
export type FetchPublic = (url: string) => Promise<PublicDocument>

const maxBytes = 64_000

interface FetchOptions {
  /** Which addresses may be asked; those that are public, unless a test says otherwise. */
  isAllowed?: (address: string) => boolean
  /** How names are resolved. */
  lookup?: typeof lookupName
  /** Certificate authorities, besides the usual. */
  ca?: string
  timeoutMs?: number
}

export const fetchPublic: FetchPublic = (text) => fetchFrom(text)

export const fetchFrom = (
  text: string,
  { isAllowed = isPublic, lookup = lookupName, ca, timeoutMs = 5_000 }: FetchOptions = {},
): Promise<PublicDocument> =>
  new Promise((resolve, reject) => {
    const url = new URL(text)
    if (url.protocol !== 'https:') return reject(new Error('Only https is fetched.'))
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) > 0 && !isAllowed(host)) return reject(new Error('The address is not public.'))
    const request = httpsRequest(
      url,
      {
        lookup: checkedLookup(isAllowed, notPublic, lookup),
        agent: false,
        ...(ca === undefined ? {} : { ca }),
        signal: AbortSignal.timeout(timeoutMs),
        headers: { accept: 'application/json', 'user-agent': 'helpdesk-mcp' },
      },
      (response) => {
        const chunks: Buffer[] = []
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength
          if (bytes > maxBytes) request.destroy(new Error(`The document has more than ${maxBytes} bytes.`))
          else chunks.push(chunk)
        })
        response.on('error', reject)
        response.on('end', () => {
          try {
            resolve(
              readAnswer(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString('utf8')),
            )
          } catch (error) {
            reject(error)
          }
        })
      },
    )
    request.on('error', reject)
    request.end()
  })

function readAnswer(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  text: string,
): PublicDocument {
  if (status !== 200) throw new Error(`The document answered ${status}.`)
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(String(headers['content-type'] ?? ''))) {
    throw new Error('The document is not JSON.')
  }
  const cache = String(headers['cache-control'] ?? '')
  const [, seconds] = /\bmax-age=(\d{1,9})\b/i.exec(cache) ?? []
  const maxAgeMs = /\bno-(store|cache)\b/i.test(cache)
    ? 0
    : seconds === undefined
      ? null
      : Number(seconds) * 1000
  return { json: JSON.parse(text), maxAgeMs }
}

function notPublic(name: string): Error {
  return new Error(`${name} has an address that is not public.`)
}
