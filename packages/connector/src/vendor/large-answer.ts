import type { SentResponse } from '@helpdesk-mcp/contracts'

/** Bytes of an answer from which it is a large one. */
const largeBytes = 1_000_000

/** Reads no more of a large answer before it may be read. */
export function heldIfLarge(response: SentResponse, beforeLargeAnswer: () => Promise<void>): SentResponse {
  const { headers, body } = response
  const isShort = Number(headers.get('content-length') ?? Number.NaN) <= largeBytes
  if (!body || (isShort && headers.get('content-encoding') === null)) return response
  return { ...response, body: held(body, beforeLargeAnswer) }
}

async function* held(body: AsyncIterable<Uint8Array>, beforeLargeAnswer: () => Promise<void>) {
  let bytes = 0
  let isLarge = false
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (!isLarge && bytes > largeBytes) {
      isLarge = true
      await beforeLargeAnswer()
    }
    yield chunk
  }
}
