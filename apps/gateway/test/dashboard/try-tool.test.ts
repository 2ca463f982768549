import { expect, test } from 'vitest'
import { byHandServerId } from '../../src/storage/call-kinds.ts'
import { openTestApi } from '../api/open-test-api.ts'
import { signIn } from './sign-in.ts'

async function openAccount() {
  const api = await openTestApi()
  const id = await api.connect()
  const tools = `/integrated-account/${id}/tools`
  const { recorder, ask } = api
  const activity = async () => {
    await recorder.flush()
    return (await ask('GET', `/activity?mcp_server_id=${byHandServerId}`)).body.result
  }
  return { ...api, id, tools, activity }
}

test('the tools are the connector’s, with the schemas of their arguments', async () => {
  const { ask, tools } = await openAccount()
  const { body: connector } = await ask('GET', '/connectors/richpanel')
  const listed: { name: string; inputSchema: object }[] = []
  let path = `${tools}?limit=10`
  while (path !== '') {
    const { body } = await ask('GET', path)
    listed.push(...body.result)
    path = body.next_cursor === null ? '' : `${tools}?limit=10&next_cursor=${body.next_cursor}`
  }
  expect(listed.map(({ inputSchema: _, ...tool }) => tool)).toEqual(connector.tools)
  for (const { inputSchema } of listed) expect(inputSchema).toMatchObject({ type: 'object' })
  const { body } = await ask('GET', `${tools}/${listed[0]?.name}`)
  expect(body).toEqual(listed[0])
  expect((await ask('GET', `${tools}/no_such_tool`)).status).toBe(404)
})

test('a call answers what an agent would get, and is recorded as the page’s', async () => {
  const { ask, tools, activity, id } = await openAccount()
  const { status, body } = await ask('POST', `${tools}/list_all_richpanel_conversations`, {
    body: { arguments: { limit: '2' } },
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({ is_error: false, effects: ['read'], result: { result: [{}, {}] } })
  expect(body.vendor_calls).toBeGreaterThanOrEqual(1)
  expect(await activity()).toMatchObject([
    {
      mcp_server_id: 'page',
      integrated_account_id: id,
      tool: 'list_all_richpanel_conversations',
      outcome: 'ok',
      argument_names: ['limit'],
    },
  ])
})

test('a call that fails at the vendor says how many requests were sent, as the activity does', async () => {
  const { ask, tools, activity } = await openAccount()
  const { body } = await ask('POST', `${tools}/get_single_richpanel_conversation_by_id`, {
    body: { arguments: { id: 'no-such-conversation' } },
  })
  expect(body).toMatchObject({ is_error: true, result: { error: { code: 'not_found' } } })
  const [call] = await activity()
  expect(body.vendor_calls).toBeGreaterThanOrEqual(1)
  expect(call.vendor_calls).toBe(body.vendor_calls)
})

test('a refusal is a result too, and reaches no vendor', async () => {
  const { ask, tools, activity } = await openAccount()
  const { status, body } = await ask('POST', `${tools}/list_all_richpanel_conversations`, {
    body: { arguments: { limit: 'many' } },
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    is_error: true,
    vendor_calls: 0,
    result: { error: { code: 'invalid_arguments' } },
  })
  expect(await activity()).toMatchObject([
    { outcome: 'error', error_code: 'invalid_arguments', vendor_calls: 0 },
  ])
  expect((await ask('POST', `${tools}/no_such_tool`, { body: {} })).status).toBe(404)
})

test('what a call would do is told first, and a call that would do more than was agreed to is not made', async () => {
  const { ask, tools, activity } = await openAccount()
  const { body: list } = await ask('POST', `${tools}/list_all_richpanel_conversations`, { body: {} })
  const conversation = list.result.result[0].id
  const tool = `${tools}/create_a_richpanel_conversation_tag`
  const args = { conversation_id: conversation, tags: ['x'] }
  const asked = await ask('POST', `${tool}/effects`, { body: { arguments: args } })
  expect(asked.body).toMatchObject({ effects: ['internal'], customer_visible: 'no' })
  const wrong = await ask('POST', `${tool}/effects`, { body: { arguments: { tags: ['x'] } } })
  expect(wrong.status).toBe(422)
  expect(wrong.body.errors[0].field).toBe('arguments.conversation_id')
  const { body: refused } = await ask('POST', tool, { body: { arguments: args, effects: ['read'] } })
  expect(refused).toMatchObject({
    is_error: true,
    vendor_calls: 0,
    result: { error: { code: 'blocked_by_policy' } },
  })
  const before = (await activity()).length
  const { body: done } = await ask('POST', tool, { body: { arguments: args, effects: ['internal'] } })
  expect(done).toMatchObject({ effects: ['internal'] })
  expect((await activity()).length).toBe(before + 1)
})

test('what a customer will see is said to be so', async () => {
  const { ask, vendors } = await openTestApi()
  const credentials = vendors.zohoDesk.settings
  const { body: account } = await ask('POST', '/integrated-account', {
    body: { connector: 'zoho-desk', name: 'desk', credentials },
  })
  const tool = `/integrated-account/${account.id}/tools/create_a_zoho_desk_ticket_comment/effects`
  const effects = async (isPublic: boolean) =>
    (await ask('POST', tool, { body: { arguments: { ticket_id: '1', content: 'hello', isPublic } } })).body
  expect(await effects(true)).toMatchObject({
    customer_visible: 'yes',
    delivery: { to: null, channel: 'portal' },
  })
  expect(await effects(false)).toMatchObject({ effects: ['internal'], customer_visible: 'no' })

  const half = { arguments: { isPublic: true } }
  expect((await ask('POST', tool, { body: half })).status).toBe(422)
  expect((await ask('POST', tool, { body: { ...half, incomplete: true } })).body).toMatchObject({
    effects: ['outbound'],
  })
})

test('an account says what the vendor said is left', async () => {
  const { ask, tools, activity, id } = await openAccount()
  expect((await ask('GET', `/integrated-account/${id}`)).body.quota).toBeNull()
  await ask('POST', `${tools}/list_all_richpanel_conversations`, { body: {} })
  await activity()
  const [{ quota }] = (await ask('GET', '/integrated-account')).body.result
  expect(quota.remaining).toBeLessThan(quota.limit)
  expect(Date.parse(quota.at)).toBeGreaterThan(Date.now() - 60_000)
  expect(Date.parse(quota.reset)).toBeGreaterThan(Date.parse(quota.at))
})

test('a note that a person writes on the page does not say that an assistant wrote it', async () => {
  const { ask, tools, owner, vendors } = await openAccount()
  const { ask: asPerson } = await signIn(ask, { token: owner })
  const [ticket] = vendors.richpanel.state.collections.tickets.filter(() => true)
  const noteOf = (text: string) => ({
    arguments: { id: ticket?.id, comment: { body: text, sender_type: 'operator', public: false } },
  })
  const update = `${tools}/update_a_richpanel_conversation_by_id`
  const own = await asPerson('POST', update, noteOf('Called her.'))
  expect(own.body).toMatchObject({ is_error: false })
  const scripted = await ask('POST', update, { body: noteOf('Refunded her.') })
  expect(scripted.body).toMatchObject({ is_error: false })
  const sent = vendors.richpanel.requests.flatMap(({ method, body }) =>
    method === 'GET' ? [] : [JSON.stringify(body)],
  )
  expect(sent).toEqual([expect.stringContaining('Called her.'), expect.stringContaining('Refunded her.')])
  expect(sent[0]).not.toContain('assistant')
  expect(sent[1]).toContain('[Written by an AI assistant]')
  const read = await asPerson('POST', `${tools}/get_single_richpanel_conversation_by_id`, {
    arguments: { id: ticket?.id },
  })
  const turns: { text: string; role: string }[] = read.body.result.turns
  expect(turns.find(({ text }) => text === 'Called her.')).toMatchObject({ role: 'agent' })
})

test('a call says what it did, on what and which fields, or why not, as the activity does', async () => {
  const { ask, tools, activity } = await openAccount()
  const listed = await ask('POST', `${tools}/list_all_richpanel_conversations`, {
    body: { arguments: { limit: 1 } },
  })
  const { id } = listed.body.result.result[0]
  const update = `${tools}/update_a_richpanel_conversation_by_id`
  const { body } = await ask('POST', update, { body: { arguments: { id, priority: 'HIGH' } } })
  expect(body.done).toMatchObject([
    {
      summary: 'Set the priority to HIGH.',
      targets: [{ kind: 'conversation', id, number: expect.any(String) }, { kind: 'customer' }],
      changes: [{ field: 'priority', after: 'HIGH' }],
    },
  ])
  const { body: failed } = await ask('POST', update, {
    body: { arguments: { id: 'nobody', priority: 'HIGH' } },
  })
  expect(failed.done[0].summary).toMatch(/^Richpanel has no conversation nobody\./)
  const { body: stopped } = await ask('POST', update, {
    body: { arguments: { id, priority: 'HIGH' }, effects: ['read'] },
  })
  expect(stopped.done[0].summary).toMatch(/^This MCP server does not allow /)
  const told = (await activity()).map(({ summary }: { summary: string }) => summary)
  for (const { done } of [body, failed, stopped]) expect(told).toContain(done[0].summary)
})
