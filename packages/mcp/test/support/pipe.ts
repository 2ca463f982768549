import { PassThrough } from 'node:stream'
import { type ServeStdioOptions, serveStdio } from '../../src/index.ts'
import { type SampleToolset, sampleInfo, sampleToolset } from './sample-toolset.ts'

export interface Pipe {
  toolset: SampleToolset
  write(...lines: unknown[]): void
  /** The next message that the server writes. */
  next(): Promise<Record<string, unknown>>
  end(): void
  /** Everything written and not yet taken, once the server has stopped. */
  rest(): Promise<Record<string, unknown>[]>
  /** Every line written so far, as text, once the server has stopped. */
  allText(): Promise<string[]>
}

export const initialize = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
}

/** A stdio server in this process, spoken to line by line. */
export function openPipe(options: ServeStdioOptions = {}): Pipe {
  const input = new PassThrough()
  const output = new PassThrough()
  const toolset = sampleToolset()
  const served = serveStdio(toolset, sampleInfo, { input, output, ...options })
  const lines: Record<string, unknown>[] = []
  const waiting: ((line: Record<string, unknown>) => void)[] = []
  const texts: string[] = []
  let text = ''
  output.on('data', (chunk) => {
    text += chunk
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n')) {
      texts.push(text.slice(0, at))
      const line = JSON.parse(text.slice(0, at)) as Record<string, unknown>
      text = text.slice(at + 1)
      const waiter = waiting.shift()
      if (waiter) waiter(line)
      else lines.push(line)
    }
  })
  return {
    toolset,
    write: (...messages) => {
      for (const message of messages)
        input.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`)
    },
    next: async () => lines.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    end: () => void input.end(),
    rest: async () => {
      await served
      return lines
    },
    allText: async () => {
      await served
      return texts
    },
  }
}

export function call(id: number | string, name: string, args?: unknown) {
  return {
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name, ...(args === undefined ? {} : { arguments: args }) },
  }
}
