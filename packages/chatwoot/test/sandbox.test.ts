import { describe, expect, it, test } from 'vitest'
import { account, openSandbox } from './open-sandbox.ts'

describe('errors have the forms of Chatwoot', () => {
  const { call } = openSandbox()

  it.each([
    ['no token', 'GET', `${account}/teams`, undefined, null, 401, { error: 'Invalid Access Token' }],
    [
      'another account',
      'GET',
      '/api/v1/accounts/2/teams',
      undefined,
      'sandbox-token',
      401,
      { error: 'You are not authorized to access this account' },
    ],
    [
      'no administrator',
      'GET',
      `${account}/webhooks`,
      undefined,
      'sandbox-agent-token',
      401,
      { error: 'You are not authorized to do this action' },
    ],
    [
      'no record',
      'GET',
      `${account}/conversations/77777`,
      undefined,
      'sandbox-token',
      404,
      { error: 'Resource could not be found' },
    ],
    [
      'no number',
      'GET',
      `${account}/conversations/abc`,
      undefined,
      'sandbox-token',
      404,
      { error: 'Resource could not be found' },
    ],
    ['no path', 'GET', `${account}/nothing`, undefined, 'sandbox-token', 404, { status: 404 }],
    [
      'a model that refuses',
      'PUT',
      `${account}/contacts/1`,
      { email: 'DEV.RAO@mail.example' },
      'sandbox-token',
      422,
      { message: 'Email has already been taken', attributes: ['email'] },
    ],
    [
      'a number without +',
      'PUT',
      `${account}/contacts/1`,
      { phone_number: '0871234567' },
      'sandbox-token',
      422,
      { attributes: ['phone_number'] },
    ],
    [
      'words missing',
      'GET',
      `${account}/contacts/search`,
      undefined,
      'sandbox-token',
      422,
      { error: 'Specify search string with parameter q' },
    ],
    [
      'incoming on a mailbox',
      'POST',
      `${account}/conversations/909/messages`,
      { content: 'x', message_type: 'incoming' },
      'sandbox-token',
      422,
      { error: 'Incoming messages are only allowed in Api inboxes' },
    ],
    [
      'an unknown attribute',
      'POST',
      `${account}/conversations/filter`,
      { payload: [{ attribute_key: 'mood', filter_operator: 'equal_to', values: ['x'] }] },
      'sandbox-token',
      422,
      {},
    ],
  ] as const)('%s', async (_what, method, path, body, token, status, expected) => {
    const answer = await call(method, path, body, token)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject(expected)
  })

  it('too many calls are answered in plain words, without a time', async () => {
    const { call } = openSandbox()
    for (let index = 0; index < 3_000; index++) await call('GET', `${account}/labels`)
    const { status, text, headers } = await call('GET', `${account}/labels`)
    expect([status, text]).toEqual([429, 'Retry later\n'])
    expect(headers.get('retry-after')).toBeNull()
  })
})

describe('lists', () => {
  const { call } = openSandbox({ seed: { records: 60 } })
  const idsOf = ({ body }: { body: { data: { payload: { id: number }[] } } }) =>
    body.data.payload.map(({ id }) => id)

  it('have pages of a fixed size, whatever is asked for', async () => {
    const pages = []
    for (const page of [1, 2, 3, 4]) {
      pages.push(idsOf(await call('GET', `${account}/conversations?status=all&page=${page}&per_page=5`)))
    }
    expect(pages.map((one) => one.length)).toEqual([25, 25, 10, 0])
    expect(new Set(pages.flat()).size).toBe(60)
  })

  it('are open conversations unless a status is given, and a search looks at all', async () => {
    const open = await call('GET', `${account}/conversations`)
    expect(idsOf(open)).not.toContain(901)
    expect(idsOf(await call('GET', `${account}/conversations?q=invoice`))).toEqual([901])
    expect(open.body.data.meta.all_count).toBeGreaterThan(20)
  })

  it('with one of several labels are found', async () => {
    expect(idsOf(await call('GET', `${account}/conversations?labels=vip,damaged`))).toEqual([907, 904, 903])
  })

  it('of contacts leave out those who cannot be recognised', async () => {
    await call('POST', `${account}/contacts`, { inbox_id: 1, name: 'Visitor' })
    const { body } = await call('GET', `${account}/contacts?page=1`)
    expect(body.meta).toEqual({ count: 6, current_page: 1 })
  })
})

test('conditions are joined as in SQL, and compare days', async () => {
  const { call } = openSandbox()
  const find = async (...payload: object[]) => {
    const { body } = await call('POST', `${account}/conversations/filter`, { payload })
    return body.payload.map(({ id }: { id: number }) => id)
  }
  const is = (attribute_key: string, values: unknown[], query_operator?: string) => {
    return { attribute_key, filter_operator: 'equal_to', values, ...(query_operator && { query_operator }) }
  }
  expect(
    await find(is('priority', ['urgent'], 'OR'), is('labels', ['vip'], 'AND'), is('inbox_id', ['4'])),
  ).toEqual([907, 903])
  expect(await find({ attribute_key: 'team_id', filter_operator: 'is_present' })).toEqual([904, 903])
  expect(await find({ attribute_key: 'created_at', filter_operator: 'days_before', values: ['1'] })).toEqual([
    902, 901,
  ])
  expect(await find(is('order_number', ['FF-3004']))).toEqual([908])
  expect(
    await find({ attribute_key: 'mail_subject', filter_operator: 'contains', values: ['parcel'] }),
  ).toEqual([909])
})

test('a customer who writes again opens the conversation, and an answer of a colleague ends the wait', async () => {
  const { call, collections, advance } = openSandbox()
  const phone = `${account}/conversations/907`
  await call('POST', `${phone}/toggle_status`, { status: 'resolved' })
  advance(60_000)
  await call('POST', `${phone}/messages`, { content: 'Hello?', message_type: 'incoming' })
  expect(collections.conversations.get(907)).toMatchObject({ status: 'open' })
  expect(collections.conversations.get(907)?.waiting_since).toBeGreaterThan(0)
  await call('POST', `${phone}/messages`, { content: 'Note', private: true })
  expect(collections.conversations.get(907)?.waiting_since).toBeGreaterThan(0)
  await call('POST', `${phone}/messages`, { content: 'On Friday.' })
  expect(collections.conversations.get(907)?.waiting_since).toBe(0)
})

test('what an agent writes is a template', async () => {
  const { call, state } = openSandbox()
  const content = 'Hello {{ contact.first_name }}, {{agent.name}} here{{contact.nothing}}.'
  const { body } = await call('POST', `${account}/conversations/909/messages`, { content })
  expect(body.content).toBe('Hello Amara, Nadia Rahman here.')
  expect(state.deliveries).toMatchObject([{ content: body.content }])
})

test('a deleted message leaves its place, a deleted contact nothing', async () => {
  const { call, collections } = openSandbox()
  const [first] = collections.messages.filter(({ conversation_id }) => conversation_id === 909)
  await call('DELETE', `${account}/conversations/909/messages/${first?.id}`)
  expect(collections.messages.get(first?.id)).toMatchObject({
    content_attributes: { deleted: true },
    attachments: [],
  })
  await call('DELETE', `${account}/contacts/1`)
  expect(collections.conversations.filter(({ contact_id }) => contact_id === 1)).toEqual([])
})

test('labels that the account does not have are dropped without a word', async () => {
  const { call } = openSandbox()
  const { body } = await call('POST', `${account}/conversations/909/labels`, { labels: ['vip', 'nonsense'] })
  expect(body.payload).toEqual(['vip'])
})
