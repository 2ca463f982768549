import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { checkedLookup, isPublic } from '@helpdesk-mcp/connector'

/**
 * Sends a body to a server of others: https alone, no redirects, no address that is not public, at most so many bytes of the answer and so
 * many seconds. Rejects when there is no answer.
 */
export type Post = (
  url: string,
  request: { headers: Readonly<Record<string, string>>; body: string },
) => Promise<{ status: number; text: string }>

const maxBytes = 256_000
const timeoutMs = 10_000

interface PostOptions {
  /** Which addresses may be asked; those that are public, unless a test says otherwise. */
  isAllowed?: (address: string) => boolean
  /** Certificate authorities, besides the usual. */
  ca?: string
}

export const postPublic: Post = (url, request) => postTo(url, request)

export const postTo = (
  text: string,
  { headers, body }: Parameters<Post>[1],
  { isAllowed = isPublic, ca }: PostOptions = {},
): ReturnType<Post> =>
  new Promise((resolve, reject) => {
    const url = new URL(text)
    if (url.protocol !== 'https:') return reject(new Error('Only https is sent to.'))
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) > 0 && !isAllowed(host)) return reject(new Error('The address is not public.'))
    const request = httpsRequest(
      url,
      {
        method: 'POST',
        lookup: checkedLookup(isAllowed, notPublic),
        agent: false,
        ...(ca === undefined ? {} : { ca }),
        signal: AbortSignal.timeout(timeoutMs),
        headers: { 'user-agent': 'helpdesk-mcp', 'content-length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = []
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength
          if (bytes > maxBytes) request.destroy(new Error(`The answer has more than ${maxBytes} bytes.`))
          else chunks.push(chunk)
        })
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        )
      },
    )
    request.on('error', reject)
    request.end(body)
  })

function notPublic(name: string): Error {
  return new Error(`${name} has an address that is not public.`)
}
