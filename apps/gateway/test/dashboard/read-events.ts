import { onTestFinished } from 'vitest'

export interface Told {
  event: string
  data: ReturnType<typeof JSON.parse>
}

/** Reads server-sent events as they come. */
export function readEvents(response: Response) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  const told: Told[] = []
  let text = ''
  let hasEnded = false
  onTestFinished(() => reader.cancel().catch(() => undefined))

  const read = async (): Promise<void> => {
    const { done, value } = await reader.read()
    hasEnded ||= done
    text += decoder.decode(value, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)))
      if (fields['event']) told.push({ event: fields['event'], data: JSON.parse(fields['data']) })
    }
  }
  return {
    told,
    /** Resolves when the stream has begun: it does when it is first read. */
    begun: read,
    /** The next event of which this holds. */
    async next(event: string, holds: (data: Told['data']) => boolean = () => true): Promise<Told['data']> {
      for (;;) {
        const found = told.find((each) => each.event === event && holds(each.data))
        if (found) return found.data
        if (hasEnded) throw new Error(`It ended, and had told ${JSON.stringify(told)}.`)
        await read()
      }
    },
    /** Resolves when the gateway ends it. */
    async ended(): Promise<void> {
      while (!hasEnded) await read()
    },
    cancel: () => reader.cancel(),
  }
}
