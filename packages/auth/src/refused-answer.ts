import { isObject } from '@helpdesk-mcp/contracts'
import type { OAuth2Table } from './oauth2-table.ts'

/** A body that only refuses a token is short: a longer one is not looked into. */
const maximumBytes = 1_000

/** Whether an answer refuses the token that it was asked with. The response in the outcome is whole, whatever was read of it. */
export async function isRefused(
  response: Response,
  table: OAuth2Table<never>['refusedBody'],
): Promise<{ refused: boolean; response: Response }> {
  if (response.status === 401) return { refused: true, response }
  const isJson = /\bjson\b/i.test(response.headers.get('content-type') ?? '')
  const isLong = Number(response.headers.get('content-length')) > maximumBytes
  if (!table || !response.ok || !response.body || !isJson || isLong) return { refused: false, response }
  const { text, whole } = await peek(response, response.body)
  return { refused: text !== undefined && says(text, table), response: whole }
}

function says(text: string, { member, values }: { member: string; values: readonly string[] }): boolean {
  try {
    const body: unknown = JSON.parse(text)
    return isObject(body) && values.includes(String(body[member]))
  } catch {
    return false
  }
}

/** The text of a short body, and a response that has it still. */
async function peek(
  response: Response,
  body: ReadableStream<Uint8Array>,
): Promise<{ text?: string; whole: Response }> {
  const reader = body.getReader()
  const read: Uint8Array[] = []
  let bytes = 0
  let done = false
  while (!done && bytes <= maximumBytes) {
    const part = await reader.read()
    done = part.done
    if (part.value) {
      read.push(part.value)
      bytes += part.value.byteLength
    }
  }
  const text = done ? new TextDecoder().decode(Buffer.concat(read)) : undefined
  const rest = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = read.shift() ?? (done ? undefined : (await reader.read()).value)
      if (next) controller.enqueue(next)
      else controller.close()
    },
    cancel: (reason) => reader.cancel(reason),
  })
  const { status, statusText, headers } = response
  const whole = new Response(rest, { status, statusText, headers })
  return { whole, ...(text === undefined ? {} : { text }) }
}
