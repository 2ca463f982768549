import type { Responder, WireReply } from './exchange.ts'

/** The sandbox as a `fetch`: any host leads to it, and connections fail with the errors that Node's `fetch` throws. */
export function toFetch(answer: Responder): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const { origin, pathname, search } = new URL(request.url)
    const body = new Uint8Array(await request.arrayBuffer())
    const { method, headers, signal } = request
    const outcome = await answer({ method, target: pathname + search, origin, headers, body }, signal)
    if (outcome.kind === 'reset') throw new TypeError('fetch failed', { cause: connectionReset() })
    if (outcome.kind === 'hang') return never(signal)
    const { status, headers: sent, bytes } = outcome.reply
    const content =
      outcome.kind === 'cut' ? half(outcome.reply) : status === 204 || status === 304 ? null : bytes
    return new Response(content, { status, headers: sent })
  }
}

function connectionReset(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function half({ bytes }: WireReply): ReadableStream<Uint8Array> {
  let sent = false
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new TypeError('terminated', { cause: connectionReset() }))
      sent = true
      controller.enqueue(bytes.subarray(0, bytes.length >> 1))
    },
  })
}
