import { describe, expect, it } from 'vitest'
import { late, openSandbox, store } from './open-sandbox.ts'

describe('what Richpanel refuses, the sandbox refuses', () => {
  const order = (item: object) => ({
    orders: [
      {
        event: 'order',
        appClientId: store,
        time: { sentAt: 1 },
        properties: { orderId: '1', orderDbKey: 1, amount: 1, items: [item] },
        userProperties: { uid: 'cust-701' },
      },
    ],
  })

  it.each<[string, string, string, unknown, number, 'error' | 'errors']>([
    ['an unwrapped status', 'PUT', `/tickets/${late}`, { status: 'CLOSED' }, 400, 'error'],
    ['an unwrapped state', 'PUT', `/tickets/${late}`, { state: 'closed' }, 400, 'error'],
    ['a lower-case status', 'PUT', `/tickets/${late}`, { ticket: { status: 'closed' } }, 400, 'error'],
    ['RESOLVED', 'PUT', `/tickets/${late}`, { ticket: { status: 'RESOLVED' } }, 400, 'error'],
    ['SOLVED', 'PUT', `/tickets/${late}`, { ticket: { status: 'SOLVED' } }, 400, 'error'],
    [
      'an assignee who is no user',
      'PUT',
      `/tickets/${late}`,
      { ticket: { assignee_id: 'mara' } },
      400,
      'error',
    ],
    ['an update by number', 'PUT', '/tickets/number/20008', { ticket: { status: 'OPEN' } }, 404, 'errors'],
    ['an unknown conversation, read', 'GET', '/tickets/none', undefined, 404, 'error'],
    ['an unknown number', 'GET', '/tickets/number/9', undefined, 404, 'error'],
    [
      'an unknown conversation, written',
      'PUT',
      '/tickets/none',
      { ticket: { status: 'OPEN' } },
      404,
      'errors',
    ],
    ['tags on an unknown conversation', 'PUT', '/tickets/none/add-tags', { tags: ['vip'] }, 404, 'errors'],
    ['tags that are not wrapped', 'PUT', `/tickets/${late}/add-tags`, ['vip'], 400, 'error'],
    [
      'a message without a body',
      'PUT',
      `/tickets/${late}/send-message`,
      { author_id: 'operator' },
      400,
      'error',
    ],
    ['a message without an author', 'PUT', `/tickets/${late}/send-message`, { body: 'Hi' }, 400, 'error'],
    [
      'an author who is no user',
      'PUT',
      `/tickets/${late}/send-message`,
      { body: 'Hi', author_id: 'x' },
      400,
      'error',
    ],
    ['an unwrapped conversation', 'POST', '/tickets', { subject: 'Hi' }, 400, 'error'],
    ['a lower-case status filter', 'GET', '/tickets?status=open', undefined, 400, 'error'],
    ['a filter for all', 'GET', '/tickets?status=ALL', undefined, 400, 'error'],
    ['a page of 101', 'GET', '/tickets?per_page=101', undefined, 400, 'error'],
    ['page 0', 'GET', '/tickets?page=0', undefined, 400, 'error'],
    ['an unknown parameter', 'GET', '/tickets?limit=5', undefined, 400, 'error'],
    ['an unknown address', 'GET', '/customers/email/nobody%40mail.example', undefined, 404, 'error'],
    ['an unknown phone', 'GET', '/customers/phone/%2B1000', undefined, 404, 'error'],
    ['a customer by name', 'GET', '/customers/name/Ana', undefined, 400, 'error'],
    ['an unwrapped customer', 'POST', '/customers', { email: 'a@mail.example' }, 400, 'error'],
    [
      'an address in use',
      'POST',
      '/customers',
      { customer: { uid: 'u-9', email: 'ANA.cruz@mail.example' } },
      409,
      'error',
    ],
    ['an unknown order', 'GET', `/order/${store}/9`, undefined, 404, 'error'],
    ['an order of another store', 'GET', '/order/other/1001', undefined, 404, 'error'],
    ['an order of no conversation', 'GET', '/order/none', undefined, 404, 'error'],
    ['an item without price', 'POST', `/order/${store}`, order({ quantity: 1 }), 400, 'error'],
    ['an item without quantity', 'POST', `/order/${store}`, order({ price: 1 }), 400, 'error'],
    ['an order for another store', 'POST', '/order/other', order({ price: 1, quantity: 1 }), 400, 'error'],
    ['an upper-case event', 'POST', `/order/${store}`, { orders: [{ event: 'ORDER' }] }, 400, 'error'],
    [
      'an unknown order attached',
      'PUT',
      `/tickets/${late}/attach-order/${store}/9`,
      undefined,
      404,
      'errors',
    ],
    ['an unknown user', 'GET', '/users/none', undefined, 404, 'error'],
    ['an unknown channel', 'GET', '/channel/none', undefined, 404, 'error'],
    ['a tag twice', 'POST', '/tags', { name: 'vip' }, 409, 'error'],
    ['a nameless tag', 'POST', '/tags', {}, 400, 'error'],
    ['a file as JSON', 'POST', '/file/upload', { file: 'text' }, 400, 'error'],
    ['paths of other APIs', 'GET', '/conversations', undefined, 404, 'error'],
    ['comments as a path', 'POST', `/tickets/${late}/comments`, { body: 'Hi' }, 404, 'errors'],
  ])('%s', async (_what, method, path, body, status, form) => {
    const { call, sandbox } = openSandbox()
    const before = JSON.stringify(sandbox.state.collections.tickets)
    const answer = await call(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.body).toEqual({ [form]: { message: expect.any(String) } })
    expect(JSON.stringify(sandbox.state.collections.tickets)).toBe(before)
    expect(sandbox.state.deliveries).toEqual([])
  })

  it.each([
    ['no', null],
    ['a wrong', 'guess'],
    ['an expired', 'sandbox-expired-key'],
    ['a prefixed', 'Bearer sandbox-key'],
  ])('%s key', async (_what, key) => {
    const answer = await openSandbox().call('GET', '/users', undefined, key)
    expect(answer).toMatchObject({ status: 401, body: { error: { message: expect.any(String) } } })
  })

  it('a file of more than ten megabytes', async () => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(11 * 2 ** 20)], 'film.mp4'))
    expect(await openSandbox().call('POST', '/file/upload', form)).toMatchObject({
      status: 413,
      body: { error: {} },
    })
  })

  it('the 51st call in thirty seconds', async () => {
    const { call, advance } = openSandbox()
    for (let left = 49; left >= 0; left--) {
      const { status, headers } = await call('GET', '/teams')
      expect([status, headers.get('x-ratelimit-limit'), headers.get('x-ratelimit-remaining')]).toEqual([
        200,
        '50',
        `${left}`,
      ])
    }
    advance(10_000)
    const refused = await call('GET', '/teams')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '20'])
    expect(refused.body).toEqual({ error: { message: expect.any(String) } })
    advance(20_000)
    expect((await call('GET', '/teams')).status).toBe(200)
  })
})
