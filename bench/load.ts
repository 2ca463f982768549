import { Agent, request } from 'node:http'

export interface Load {
  /** Calls a second. */
  rate: number
  /** Milliseconds of the middle call. */
  middle: number
}

export interface Target {
  url: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  /** Found in every right answer. */
  expects: string
  /** Opens a session of its own whose answers come as events beside the responses. */
  eventsOf?(): Promise<SessionEvents>
}

export interface SessionEvents {
  /** The headers of requests in this session. */
  post: Pick<Target, 'headers'>
  /** Resolves when the answer to this id has come. */
  next(id: number, expects: string): Promise<void>
  close(): void
}

/** Sends `calls` requests over so many kept connections; throws at the first wrong answer. */
export async function applyLoad(target: Target, connections: number, calls: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const began = performance.now()
  let left = calls
  const worker = async () => {
    while (left-- > 0) {
      const sent = performance.now()
      await send(target, agent)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  return { rate: times.length / seconds, middle: times[Math.floor(times.length / 2)] ?? Number.NaN }
}

function send({ url, method, headers, body = '', expects }: Target, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (incoming.statusCode === 200 && text.includes(expects)) resolve()
        else reject(new Error(`${url} answered ${incoming.statusCode}: ${text.slice(0, 300)}`))
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
