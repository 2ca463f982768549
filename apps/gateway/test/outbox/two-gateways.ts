import { onTestFinished } from 'vitest'
import type { Desk } from '../../../../test/trusted-writes/vendors.ts'
import { databases, type Keep, type TestDatabase } from '../databases.ts'
import { newKey, runGateway } from '../scenarios/support/running-gateway.ts'

export { databases }

type Body = ReturnType<typeof JSON.parse>

/** By the host of a vendor. */
const hosts: readonly [RegExp, string][] = [
  [/richpanel/, 'richpanel'],
  [/fusedesk/, 'fusedesk'],
  [/edesk/, 'edesk'],
  [/zoho/, 'zoho-desk'],
  [/chatwoot/, 'chatwoot'],
]

/** Two instances of the gateway on one database, with helpdesks in this process, until the test has ended, or later by `keep`. */
export async function twoGateways(
  fresh: TestDatabase['fresh'],
  desks: Readonly<Record<string, Desk>>,
  keep: Keep = onTestFinished,
) {
  const network = (request: Request): Promise<Response> => {
    const [, name = ''] = hosts.find(([pattern]) => pattern.test(new URL(request.url).hostname)) ?? []
    const desk = desks[name]
    if (!desk) throw new Error(`Nobody is at ${request.url}.`)
    return desk.sandbox.fetch(request)
  }
  const options = { databaseUrl: await fresh(keep), secretKey: newKey(), fetch: network }
  const one = await runGateway(options)
  const other = await runGateway(options)
  const closing = new Set([one, other])
  const close = async (gateway: typeof one) => {
    if (closing.delete(gateway)) await gateway.close()
  }
  keep(async () => {
    await close(other)
    await close(one)
  })

  return {
    one,
    other,
    close,
    async mint(connector: string, config: object) {
      const { settings = {} } = desks[connector]?.sandbox ?? {}
      const account = await one.connect(connector, settings, { name: `${connector} ${crypto.randomUUID()}` })
      const { url, id } = await one.mint(account, { config })
      const there = url.replace(one.url, other.url)
      return { id, account, url, there }
    },
  }
}

/** Calls a tool at an MCP URL, as an agent does. */
export async function callAt(
  url: string,
  name: string,
  args: object,
): Promise<{ isError?: boolean; structuredContent: Body }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }),
  })
  const { result, error } = readAnswer(await response.text())
  if (error) throw new Error(JSON.stringify(error))
  return result
}

export async function toolsAt(url: string): Promise<string[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
  })
  return readAnswer(await response.text()).result.tools.map(({ name }: Body) => name)
}

/** As JSON, or as the last event of a stream. */
function readAnswer(text: string): Body {
  const events = [...text.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => data)
  return JSON.parse(events.at(-1) ?? text)
}

export async function json(response: Promise<Response>): Promise<{ status: number; body: Body }> {
  const { status } = await response
  const text = await (await response).text()
  return { status, body: text === '' ? undefined : JSON.parse(text) }
}
