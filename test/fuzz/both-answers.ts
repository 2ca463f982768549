import { createHttpHandler, type HttpHandler } from '@helpdesk-mcp/mcp'
import { type Era, type PostedRequest, requestFor } from './mcp-requests.ts'
import { createFuzzToolset } from './mcp-toolset.ts'
import { createRandom } from './random.ts'

export interface Answer {
  status: number
  headers: Record<string, string>
  text: string
}

/** The same endpoint twice: as it is, and with every request left to the SDK. */
export interface Both {
  direct: HttpHandler
  sdk: HttpHandler
}

export function openBoth(): Both {
  const served = {
    toolset: createFuzzToolset(),
    info: { name: 'fuzz', title: 'Füzz', version: '1.2.3', instructions: 'Ask for echo.' },
  }
  // An extension, even one that adds nothing, is the SDK's to serve.
  return { direct: createHttpHandler(served), sdk: createHttpHandler(served, { extend: () => {} }) }
}

export interface Compared {
  request: PostedRequest
  direct: Answer
  sdk: Answer
}

/** Asks both what this seed decides. Legacy and modern requests take turns. */
export async function askBoth({ direct, sdk }: Both, seed: number): Promise<Compared> {
  const era: Era = seed % 2 === 0 ? '2025-11-25' : '2026-07-28'
  const request = requestFor(createRandom(seed), era)
  return { request, direct: await answerOf(direct, request), sdk: await answerOf(sdk, request) }
}

async function answerOf(handler: HttpHandler, posted: PostedRequest): Promise<Answer> {
  const response = await handler.fetch(toRequest(posted))
  const text = await response.text()
  // The mark around untrusted text is random in every answer.
  const compared = text.replaceAll(/>>u\d+/g, '>>u0')
  return { status: response.status, headers: Object.fromEntries(response.headers), text: compared }
}

function toRequest({ method, headers, body }: PostedRequest): Request {
  const hasBody = method !== 'GET'
  return new Request('http://127.0.0.1/mcp', { method, headers, ...(hasBody ? { body } : {}) })
}
