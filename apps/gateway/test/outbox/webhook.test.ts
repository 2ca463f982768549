import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Post } from '../../src/outbox/channels/post.ts'
import { openTestApi } from '../api/open-test-api.ts'
import { approvals, flush, hold, hour, long } from './channel-parts.ts'
import { sentReplies } from './hold-reply.ts'

describe('by a webhook', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const url = 'https://hooks.example.com/approvals?key=1'

  async function opened(statuses: number[] = []) {
    const received: Parameters<Post>[1][] = []
    const post: Post = async (to, request) => {
      expect(to).toBe(url)
      received.push(request)
      return { status: statuses.shift() ?? 204, text: '' }
    }
    const api = await openTestApi({ more: { post, approvals: approvals({ webhook: { url, secret } }) } })
    return { ...api, received }
  }

  test('each state is told, signed as Standard Webhooks says; the receiver decides at its URL', async () => {
    const api = await opened()
    const item = await hold(api, long, 'webhook')
    const told = () => api.received.map(({ body }) => JSON.parse(body))
    await expect.poll(async () => (await flush(api)) && told().length).toBe(1)
    const [{ headers, body } = { headers: {}, body: '' }] = api.received
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const right = createHmac('sha256', Buffer.alloc(32, 7)).update(signed).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${right}`)
    expect(told()[0]).toMatchObject({
      type: 'outbox.waiting',
      data: { id: item.id, text: long, arguments: { body: long } },
    })
    const decide = (wish: object) =>
      api.api.fetch(
        new Request(told()[0].data.decision_url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(wish),
        }),
      )
    expect((await decide({ decision: 'later' })).status).toBe(422)
    expect((await decide({ decision: 'approve', version: 9 })).status).toBe(409)
    const approved = await decide({ decision: 'approve', version: 1, text: 'Dear Cleo' })
    expect(await approved.json()).toMatchObject({
      state: 'sent',
      text: 'Dear Cleo',
      decision: { via: 'webhook' },
    })
    expect(sentReplies(api)).toHaveLength(1)
    await expect
      .poll(async () => (await flush(api)) && told().at(-1))
      .toMatchObject({
        type: 'outbox.sent',
        data: { id: item.id },
      })
    expect(told().at(-1).data.decision_url).toBeUndefined()
  })

  test('a receiver that fails is told again with the same id; one that is gone is not', async () => {
    const api = await opened([500, 429, 200, 410])
    const item = await hold(api, 'Dear Ana', 'webhook')
    await expect
      .poll(async () => {
        api.pass(40_000)
        await flush(api)
        return api.received.length
      })
      .toBe(3)
    const ids = api.received.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(1)
    await api.ask('POST', `/outbox/${item.id}/discard`)
    await expect.poll(async () => (await flush(api)) && api.received.length).toBe(4)
    api.pass(10 * hour)
    await flush(api)
    expect(api.received).toHaveLength(4)
    expect(await api.context.store.outbox.deliveries.failed(0)).toMatchObject([
      { channel: 'webhook', count: 1 },
    ])
  })
})

test('what could not be told before a restart is told after it', async () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const url = 'https://hooks.example.com/approvals'
  const down = await openTestApi({
    more: {
      post: () => Promise.reject(new Error('connect ECONNREFUSED')),
      approvals: approvals({ webhook: { url, secret } }),
    },
  })
  const item = await hold(down, 'Dear Ana', 'webhook')
  await expect
    .poll(() => down.logged.some((line) => line.includes('Failed to ask for an approval')))
    .toBe(true)
  await down.outbox.close()
  const told: string[] = []
  const up = await openTestApi({
    store: down.context.store,
    more: {
      post: async (_, { body }) => {
        told.push(JSON.parse(body).data.id)
        return { status: 200, text: '' }
      },
      approvals: approvals({ webhook: { url, secret } }),
    },
  })
  await expect
    .poll(async () => {
      up.pass(40_000)
      return (await flush(up)) && told
    })
    .toEqual([item.id])
})
