import { describe, expect, test } from 'vitest'
import { addItem } from '../storage/outbox-samples.ts'
import { sampleCall } from '../storage/samples.ts'
import { openTestApi } from './open-test-api.ts'

const names = (body: { result: { name: string }[] }) => body.result.map(({ name }) => name)

describe('tools of an account', () => {
  test('are found by what one wants to do, as agents find them', async () => {
    const { ask, connect } = await openTestApi()
    const account = await connect()
    const path = `/integrated-account/${account}/tools`
    const { body } = await ask('GET', `${path}?q=leave%20a%20private%20note&limit=30`)
    // Nothing that only shares a word with it, such as "Remove tags".
    expect(names(body)).toEqual(['update_a_richpanel_conversation_by_id', 'create_a_richpanel_conversation'])
    const atMost = await ask('GET', `${path}?q=leave%20a%20private%20note&limit=1`)
    expect(names(atMost.body)).toEqual(['update_a_richpanel_conversation_by_id'])
    expect(body.result[0].matching_arguments).toContain('comment')
    expect(names((await ask('GET', `${path}?q=anwser%20the%20custmer`)).body)[0]).toBe(
      'richpanel_conversations_send_message',
    )
    expect((await ask('GET', `${path}?limit=2`)).body).toMatchObject({
      result: [{}, {}],
      next_cursor: expect.any(String),
    })
  })

  test('take names from the account, which are looked up once', async () => {
    const { ask, connect, vendors } = await openTestApi()
    const account = await connect()
    const path = `/integrated-account/${account}/tools/list_all_richpanel_conversations/names`
    const all = (await ask('GET', `${path}?argument=tag`)).body
    expect(all.result.length).toBeGreaterThan(1)
    const before = vendors.richpanel.requests.length
    const [first = ''] = all.result
    const { body } = await ask(
      'GET',
      `${path}?argument=tag&q=${encodeURIComponent(first.slice(0, 3).toUpperCase())}`,
    )
    expect(body.result).toContain(first)
    expect(body.complete).toBe(true)
    expect((await ask('GET', `${path}?argument=tag&q=zzzz`)).body).toEqual({ result: [], complete: false })
    expect((await ask('GET', `${path}?argument=limit`)).body.result).toEqual([])
    expect(vendors.richpanel.requests.length).toBe(before)
    expect((await ask('GET', `${path}?argument=nonsense`)).status).toBe(422)
    expect((await ask('GET', path)).status).toBe(422)
  })

  test('say before a call who will see what', async () => {
    const { ask, connect } = await openTestApi()
    const account = await connect()
    const say = async (tool: string, args: object) =>
      (
        await ask('POST', `/integrated-account/${account}/tools/${tool}/effects`, {
          body: { arguments: args },
        })
      ).body.summary
    const update = 'update_a_richpanel_conversation_by_id'
    expect(await say('list_all_richpanel_tags', {})).toEqual(['It looks something up. Nothing changes.'])
    expect(await say(update, { id: '1', comment: { body: 'a', public: false } })).toEqual([
      'Colleagues will see it in the helpdesk. Customers will not.',
    ])
    const send = { conversation_id: '1', body: 'a', author_id: 'operator' }
    expect((await say('richpanel_conversations_send_message', send))[0]).toMatch(
      /^A customer .*(get|see) this/,
    )
  })
})

describe('a few letters', () => {
  test('find accounts, servers, tools and calls, of the own tenant alone', async () => {
    const { ask, connect, mint, context, owner, tokenFor } = await openTestApi()
    const account = await connect(owner, 'Note shop')
    const server = await mint(account, owner, { name: 'Notes at night' })
    const call = sampleCall({
      accountId: 'acc_9',
      at: context.clock.now(),
      summary: 'Added an internal note.',
    })
    await context.store.calls.add([call])
    const { body } = await ask('GET', '/find?q=note')
    expect(body).toMatchObject({
      accounts: [{ id: account, name: 'Note shop' }],
      servers: [{ id: server.id, name: 'Notes at night' }],
      calls: [{ id: call.id, summary: 'Added an internal note.' }],
    })
    expect(body.tools.length).toBeLessThanOrEqual(5)
    expect(body.tools[0]).toMatchObject({ connector: 'richpanel', integrated_account_id: account })
    expect((await ask('GET', '/find?q=note&limit=1')).body.tools).toHaveLength(1)
    const { body: tenant } = await ask('POST', '/tenants', { body: { name: 'other' } })
    const token = await tokenFor(tenant.id)
    expect((await ask('GET', '/find?q=note', { token })).body).toEqual({
      accounts: [],
      servers: [],
      tools: [],
      calls: [],
    })
  })

  test('lead from a call that was held to what a person decides about', async () => {
    const { ask, connect, mint, context } = await openTestApi()
    const accountId = await connect()
    const { id: serverId } = await mint(accountId)
    const scope = { tenantId: 'default', serverId, accountId }
    const item = await addItem(context.store, scope)
    const about = {
      ...scope,
      at: context.clock.now(),
      summary: 'Reply about the parcel.',
      outboxItemId: item.id,
    }
    const held = sampleCall({ ...about, at: about.at - 1, outcome: 'held' })
    const sent = sampleCall({ ...about, outboxItemId: 'obx_sent' })
    await context.store.calls.add([held, sent])
    expect((await ask('GET', '/find?q=parcel')).body.calls).toMatchObject([
      { id: sent.id, outbox_item_id: null, outbox_state: null },
      { id: held.id, outbox_item_id: item.id, outbox_state: 'waiting' },
    ])
  })

  test('refuses what is no search', async () => {
    const { ask } = await openTestApi()
    for (const path of ['/find', '/find?q=', '/find?q=a&limit=11', `/find?q=${'a'.repeat(101)}`])
      expect((await ask('GET', path)).status, path).toBe(422)
  })
})
