import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import { type ConnectorDefinition, createConnector } from '@helpdesk-mcp/connector'
import { type Connector, effects, type ToolRecord } from '@helpdesk-mcp/contracts'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { toCallResult } from '@helpdesk-mcp/mcp'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { answerFor, fieldsFor } from './answers.ts'
import { createRandom } from './random.ts'

export const maxBytes = 60_000

/** A connector of each vendor over a network that answers what it is told to. */
export interface FuzzedVendor {
  connector: Connector
  tools: readonly ToolRecord[]
  answer: { body: string | Uint8Array; status: number }
}

const settings: Record<string, Record<string, string>> = {
  richpanel: { apiKey: 'test-key-of-richpanel' },
  edesk: { token: 'test-key-of-edesk' },
  fusedesk: { apiKey: 'test-key-of-fusedesk', appname: 'shop' },
  chatwoot: { accountId: '1', apiAccessToken: 'test-key-of-chatwoot' },
  'zoho-desk': { clientId: '1000.X', clientSecret: 'test-secret', refreshToken: '1000.test', orgId: '1' },
}

export function openVendors(): FuzzedVendor[] {
  return [richpanel, edesk, fusedesk, zohoDesk, chatwoot].map((definition) => {
    const answer: FuzzedVendor['answer'] = { body: '{}', status: 200 }
    const connector = createConnector(definition as unknown as ConnectorDefinition, {
      settings: settings[definition.id] as never,
      filter: { effects },
      unverified: true,
      fetch: async (request) => {
        const isToken = /oauth/.test(request.url)
        const body = isToken ? '{"access_token":"test-token","expires_in":3600}' : answer.body
        return new Response(inChunks(body), {
          status: isToken ? 200 : answer.status,
          headers: { 'content-type': 'application/json' },
        })
      },
    })
    return { connector, tools: connector.tools, answer }
  })
}

const chunkBytes = 65_536

/** A body as a network brings it: to put it together must not count as work of whoever reads it. */
function inChunks(body: string | Uint8Array): ReadableStream<Uint8Array> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.byteLength) controller.enqueue(bytes.subarray(at, at + chunkBytes))
      at += chunkBytes
      if (at >= bytes.byteLength) controller.close()
    },
  })
}

/** Arguments that a tool accepts: what it requires, each of the simplest form. */
function argumentsFor({ inputSchema }: ToolRecord): Record<string, unknown> {
  const { properties = {}, required = [] } = inputSchema
  return Object.fromEntries(
    required.map((name) => {
      const { type, enum: choices, const: only } = properties[name] ?? {}
      const first = [type].flat()[0] as string
      const usual = { integer: 1, number: 1, boolean: true, array: ['1'], object: {} }[first] ?? '1'
      return [name, only ?? choices?.[0] ?? usual]
    }),
  )
}

export interface FuzzedCall {
  tool: string
  seed: number
  /** Bytes of the text block and of the structured content. */
  text: number
  structured: number
  isError: boolean
}

/** Calls one tool with what this seed decides, and measures the result as a client gets it. Throws what a call may not throw. */
export async function fuzzOnce(vendors: readonly FuzzedVendor[], seed: number): Promise<FuzzedCall> {
  const random = createRandom(seed)
  const all = vendors.reduce((sum, { tools }) => sum + tools.length, 0)
  let number = seed % all
  const vendor = vendors.find(({ tools }) => {
    if (number < tools.length) return true
    number -= tools.length
    return false
  }) as FuzzedVendor
  const record = vendor.tools[number] as ToolRecord
  vendor.answer.status = random.pick([200, 200, 200, 200, 200, 400, 404, 500])
  vendor.answer.body = JSON.stringify(answerFor(random, record))
  const fields = fieldsFor(random, record)
  const args = { ...argumentsFor(record), ...(fields ? { fields } : {}) }
  const result = toCallResult(await vendor.connector.call(record.name, args))
  const [block] = result.content
  const text = block?.type === 'text' ? block.text : ''
  const structured = JSON.stringify(result.structuredContent)
  JSON.parse(text)
  JSON.parse(structured)
  if (text.includes('The connector failed on this call'))
    throw new Error(`${record.name} threw, seed ${seed}.`)
  return {
    tool: record.name,
    seed,
    text: Buffer.byteLength(text),
    structured: Buffer.byteLength(structured),
    isError: result.isError === true,
  }
}
