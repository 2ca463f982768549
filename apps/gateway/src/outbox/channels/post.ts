import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { checkedLookup, isPrivateHost, isPublic, privateHostsVariable } from '@helpdesk-mcp/connector'

/**
 * Sends a body to a server of others: https alone, no redirects, no address that is not public unless the operator has named its host, at
 * most so many bytes of the answer and so many seconds. Rejects when there is no answer.
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
  /** Hosts in the operator's own network, which may have any address. */
  privateHosts?: readonly string[] | undefined
  /** Certificate authorities, besides the usual. */
  ca?: string
}

/** What sends to the channels of a gateway. */
export function postOf({ post, privateHosts }: { post?: Post; privateHosts?: readonly string[] }): Post {
  return post ?? ((url, request) => postTo(url, request, { privateHosts }))
}

export const postTo = (
  text: string,
  { headers, body }: Parameters<Post>[1],
  { privateHosts, ca, ...options }: PostOptions = {},
): ReturnType<Post> =>
  new Promise((resolve, reject) => {
    const url = new URL(text)
    if (url.protocol !== 'https:') return reject(new Error('Only https is sent to.'))
    const { isAllowed = isPublic } = isPrivateHost(url, privateHosts) ? { isAllowed: () => true } : options
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) > 0 && !isAllowed(host)) return reject(new Error(`The address is not public.${allowedBy}`))
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
  return new Error(`${name} has an address that is not public.${allowedBy}`)
}

const allowedBy = ` Name its host in ${privateHostsVariable} if it is in your own network.`
