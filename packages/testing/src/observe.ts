import type { Fetch } from '@helpdesk-mcp/contracts'

/** A request as it was sent. */
export interface SentRequest {
  method: string
  url: string
  headers: Headers
  text: string
  /** Undefined when the body is not JSON. */
  json: unknown
  form?: FormData
}

export interface Network {
  fetch: Fetch
  readonly sent: SentRequest[]
}

/** A network that gives each of these answers once, and repeats the last one. */
export function observe(
  ...answers: (Response | Error | ((request: Request) => Response | Promise<Response>))[]
): Network {
  const sent: SentRequest[] = []
  const bodies = new Map<Response, Promise<string>>()
  async function again(answer: Response): Promise<Response> {
    const body = bodies.get(answer) ?? answer.text()
    bodies.set(answer, body)
    const { status, headers } = answer
    return new Response(status === 204 || status === 302 ? null : await body, { status, headers })
  }

  return {
    sent,
    async fetch(request) {
      sent.push(await read(request))
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (answer === undefined) throw new TypeError('fetch failed')
      if (answer instanceof Error) throw answer
      return typeof answer === 'function' ? answer(request) : again(answer)
    },
  }
}

async function read(request: Request): Promise<SentRequest> {
  const multipart = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  const form = multipart ? await request.clone().formData() : undefined
  const text = multipart ? '' : await request.clone().text()
  return {
    method: request.method,
    url: request.url,
    headers: request.headers,
    text,
    json: readJsonText(text),
    ...(form ? { form } : {}),
  }
}

/** JSON, or undefined for anything else. */
function readJsonText(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
