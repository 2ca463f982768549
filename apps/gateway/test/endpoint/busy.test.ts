import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { afterEach, expect, test } from 'vitest'
import { openGateway, type TestGateway } from './support/gateway.ts'
import { eras } from './support/post.ts'

const limits = { maxCalls: 4, maxCallsPerAccount: 2, waitMs: 1_000 }
const listChannels = { name: 'list_all_e_desk_channels', arguments: { limit: 1 } }
const listTags = { name: 'list_all_richpanel_tags', arguments: {} }

let gateway: TestGateway
afterEach(() => gateway.close())

/** eDesk, of which no request is answered before it is let go. */
function createHanging() {
  const sandbox = createEdesk()
  const held = new Set<() => void>()
  let isOpen = false
  return {
    held,
    letGo() {
      isOpen = true
      for (const go of held) go()
    },
    settings: sandbox.settings,
    async fetch(request: Request) {
      if (!isOpen) await new Promise<void>((resolve) => held.add(resolve))
      return sandbox.fetch(request)
    },
  }
}

test.each(Object.entries(eras))(
  'a helpdesk that hangs keeps only its own calls waiting, and what has no room is refused (%s)',
  async (_era, request) => {
    const hanging = createHanging()
    gateway = await openGateway({
      vendors: { edesk: hanging as never, richpanel: createRichpanel() },
      limits,
    })
    const slow = await gateway.mint([(await gateway.connect('edesk', 'Slow')).id])
    const quick = await gateway.mint([(await gateway.connect('richpanel', 'Quick')).id])
    const call = (url: string, params: object) =>
      fetch(request(url, { id: 7, method: 'tools/call', params: { ...params } }))

    const calls = Array.from({ length: 10 }, () => call(slow.url, listChannels))
    await expect.poll(() => gateway.callsNow()).toMatchObject({ running: 2, waiting: 8 })
    expect(hanging.held.size).toBe(2)

    const refused = await call(slow.url, listChannels)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('5')
    expect(await refused.json()).toMatchObject({
      jsonrpc: '2.0',
      id: 7,
      error: {
        code: -32_000,
        message: expect.stringContaining('Nothing was sent'),
        data: { retry_after_ms: 5_000 },
      },
    })
    expect(gateway.measured).toContainEqual({ what: 'call', reason: 'queue_full' })
    for (let times = 0; times < 5; times++) {
      const answered = await call(quick.url, listTags)
      expect(answered.status).toBe(200)
      expect(await answered.text()).not.toContain('"isError":true')
    }

    hanging.letGo()
    for (const response of await Promise.all(calls)) {
      expect(response.status).toBe(200)
      expect(await response.text()).not.toContain('"isError":true')
    }
    expect(gateway.callsNow()).toEqual({ running: 0, waiting: 0, largeAnswers: 0 })
    expect(await gateway.calls({ serverId: slow.server.id })).toHaveLength(10)
  },
)

test('a call by the catalog is refused alike, and a client that goes away gives its place back', async () => {
  const hanging = createHanging()
  gateway = await openGateway({
    vendors: { edesk: hanging as never },
    limits: { ...limits, maxCallsPerAccount: 1 },
  })
  const account = await gateway.connect('edesk', 'Slow')
  const { url } = await gateway.mint([account.id], { config: { surface: 'catalog' } })
  const params = { name: 'call_read_tool', arguments: listChannels }
  const request = eras['2026-07-28'] as NonNullable<(typeof eras)[string]>
  const leaving = new AbortController()
  const calls = Array.from({ length: 5 }, () =>
    fetch(request(url, { id: 1, method: 'tools/call', params }), { signal: leaving.signal }).catch(
      () => 'gone',
    ),
  )
  await expect.poll(() => gateway.callsNow()).toMatchObject({ running: 1, waiting: 4 })
  expect((await fetch(request(url, { id: 1, method: 'tools/call', params }))).status).toBe(503)
  leaving.abort()
  expect(await Promise.all(calls)).toEqual(Array(5).fill('gone'))
  await expect.poll(() => gateway.callsNow()).toEqual({ running: 0, waiting: 0, largeAnswers: 0 })
})

test('of an account two large answers are read at once, and a short one does not wait for them', async () => {
  let [reading, mostReading] = [0, 0]
  let letGo: () => void = () => {}
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const chunk = new TextEncoder().encode('x'.repeat(65_536))
  const sandbox = createEdesk()
  const vendor = {
    settings: sandbox.settings,
    async fetch(request: Request) {
      if (!request.url.includes('channels')) return sandbox.fetch(request)
      let bytes = 0
      const body = new ReadableStream<Uint8Array>(
        {
          async pull(controller) {
            if (bytes === 0) controller.enqueue(new TextEncoder().encode('{"data":["'))
            controller.enqueue(chunk)
            bytes += chunk.length
            if (bytes === 24 * chunk.length) {
              mostReading = Math.max(mostReading, ++reading)
              await released
            }
            if (bytes < 48 * chunk.length) return
            reading--
            controller.enqueue(new TextEncoder().encode('"]}'))
            controller.close()
          },
        },
        { highWaterMark: 0 },
      )
      return new Response(body, { headers: { 'content-type': 'application/json' } })
    },
  }
  gateway = await openGateway({
    vendors: { edesk: vendor as never },
    limits: { maxCalls: 20, maxCallsPerAccount: 20, waitMs: 1_000 },
  })
  const { url } = await gateway.mint([(await gateway.connect('edesk', 'Large')).id])
  const request = eras['2026-07-28'] as NonNullable<(typeof eras)[string]>
  const call = async (params: object) => {
    const response = await fetch(request(url, { id: 1, method: 'tools/call', params: { ...params } }))
    return response.text()
  }
  const large = Array.from({ length: 8 }, () => call(listChannels))
  await expect.poll(() => [gateway.callsNow().running, reading]).toEqual([8, 2])
  expect(await call({ name: 'list_all_e_desk_tags', arguments: { limit: 1 } })).not.toContain(
    '"isError":true',
  )
  letGo()
  for (const text of await Promise.all(large)) expect(text).not.toContain('"isError":true')
  expect(mostReading).toBe(2)
  expect(gateway.callsNow()).toEqual({ running: 0, waiting: 0, largeAnswers: 0 })
})
