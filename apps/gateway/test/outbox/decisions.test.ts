import { describe, expect, test } from 'vitest'
import { openTestApi } from '../api/open-test-api.ts'
import { signIn } from '../dashboard/sign-in.ts'
import { holdReply, sentReplies } from './hold-reply.ts'

async function opened() {
  const api = await openTestApi()
  const item = await holdReply(api)
  return { ...api, item, path: `/outbox/${item.id}`, sent: () => sentReplies(api) }
}

describe('a call that waits for a person', () => {
  test('is shown whole, and its list counts by state', async () => {
    const api = await openTestApi()
    const long = `${'Dear Ana, '.repeat(400)}yours`
    const { id } = await holdReply(api, long)
    const { body } = await api.ask('GET', '/outbox?state=waiting,stale')
    expect(body.result).toMatchObject([
      {
        ...{ id, state: 'waiting', version: 1, is_edited: false, edited: null, decision: null },
        ...{ text_start: long.slice(0, 300), text_length: long.length },
        mcp_server: { name: 'server' },
        integrated_account: { name: 'shop', connector: 'richpanel' },
        tool_title: 'Send a message to the customer',
      },
    ])
    expect(body.counts).toEqual({
      ...{ waiting: 1, stale: 0, sending: 0, sent: 0 },
      ...{ failed: 0, unknown: 0, discarded: 0, expired: 0, vendor_draft: 0 },
    })
    const detail = (await api.ask('GET', `/outbox/${id}`)).body
    expect(detail).toMatchObject({ text: long, text_argument: 'body', arguments: { body: long } })
    expect((await api.ask('GET', '/outbox?state=sent')).body.result).toEqual([])
    expect((await api.ask('GET', '/outbox?state=waiting,stale&sort=decided')).body.result).toHaveLength(
      body.result.length,
    )
    for (const query of ['state=gone', 'sort=oldest'])
      expect((await api.ask('GET', `/outbox?${query}`)).status).toBe(422)
    expect((await api.ask('GET', '/outbox?mcp_server_id=mcp_none')).body.counts.waiting).toBe(0)
    expect(sentReplies(api)).toEqual([])
  })

  test('is sent once it is approved, once, and the activity has it', async () => {
    const { ask, path, sent, item, recorder } = await opened()
    const approvals = await Promise.all([...Array(5)].map(() => ask('POST', `${path}/approve`, { body: {} })))
    expect(approvals.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
    const made = approvals.find(({ status }) => status === 200)?.body
    expect(made).toMatchObject({
      state: 'sent',
      decision: { by: { kind: 'token', name: 'owner' }, via: 'api', reason: null },
      error: null,
    })
    expect(sent()).toHaveLength(1)
    expect(sent()[0]).toContain('Dear Ana')
    await recorder.flush()
    const calls = (await ask('GET', `/activity?outbox_item_id=${item.id}`)).body.result
    const ofItem = { outbox_item_id: item.id, outbox_state: 'sent' }
    expect(calls).toMatchObject([{ id: made.sent_call_id, outcome: 'ok', ...ofItem }])
    expect((await ask('GET', `/activity/${made.sent_call_id}`)).body).toMatchObject(ofItem)
    const exported = (await ask('GET', '/activity/export?format=json')).body.result
    expect(exported).toMatchObject([ofItem])
    const late = await ask('POST', `${path}/discard`, { body: { reason: 'no' } })
    expect(late).toMatchObject({ status: 409, body: { outbox: { id: item.id, state: 'sent' } } })
    expect(late.body.detail).toContain('was sent already')
  })

  test('is changed by a person, alone or while it is approved; both versions are kept', async () => {
    const { ask, path, sent } = await opened()
    const edited = await ask('POST', `${path}/edit`, { body: { text: 'Dear Ben', version: 1 } })
    expect(edited.body).toMatchObject({ state: 'waiting', version: 2, is_edited: true, text: 'Dear Ben' })
    expect(edited.body.original_arguments).toMatchObject({ body: 'Dear Ana' })
    expect(edited.body.edited).toEqual({
      by: { kind: 'token', id: expect.any(String), name: expect.any(String) },
      at: expect.any(String),
    })
    expect(edited.body.changes).toMatchObject([{ field: 'body', after: 'Dear Ben' }])
    // Somebody else has read what stood there before.
    const old = await ask('POST', `${path}/approve`, { body: { version: 1 } })
    expect(old).toMatchObject({ status: 409, body: { outbox: { version: 2, text: 'Dear Ben' } } })
    const blind = await ask('POST', `${path}/approve`)
    expect(blind).toMatchObject({ status: 409, body: { outbox: { version: 2, text: 'Dear Ben' } } })
    expect(blind.body.detail).toContain('approve version 2')
    expect(sent()).toEqual([])
    const approved = await ask('POST', `${path}/approve`, { body: { version: 2, text: 'Dear Cleo' } })
    expect(approved.body).toMatchObject({ state: 'sent', version: 3, text: 'Dear Cleo' })
    expect(approved.body.original_arguments).toMatchObject({ body: 'Dear Ana' })
    expect(sent()).toHaveLength(1)
    expect(sent()[0]).toContain('Dear Cleo')
  })

  test('is changed only to what the tool takes', async () => {
    const { ask, path } = await opened()
    const invalid = async (body: object, field: string) => {
      const answer = await ask('POST', `${path}/approve`, { body })
      expect(answer.status, answer.text).toBe(422)
      expect(answer.body.errors[0].field).toBe(field)
    }
    await invalid({ arguments: { body: 'x', conversation_id: '1', nonsense: 1 } }, 'arguments.nonsense')
    await invalid({ arguments: { body: 'x', dry_run: true } }, 'arguments.dry_run')
    await invalid({ text: 'x', arguments: {} }, 'text')
    await invalid({ text: ' \n' }, 'text')
    const empty = await ask('POST', `${path}/edit`, { body: { text: '' } })
    expect(empty.body.detail).toBe('Write something, or discard it.')
    expect((await ask('GET', path)).body).toMatchObject({ state: 'waiting', version: 1 })
  })

  test('is not moved to another conversation', async () => {
    const api = await openTestApi()
    const [ticket, another] = api.vendors.richpanel.state.collections.tickets.filter(() => true)
    const thread = { kind: 'conversation', id: String(ticket?.id) }
    const { id, content } = await holdReply(api, 'Dear Ana', { thread })
    for (const what of ['edit', 'approve']) {
      const args = { ...content.arguments, conversation_id: another?.id }
      const moved = await api.ask('POST', `/outbox/${id}/${what}`, { body: { arguments: args } })
      expect(moved.status, moved.text).toBe(422)
      expect(moved.body.errors).toMatchObject([
        { field: 'arguments.conversation_id', message: expect.stringMatching(/^This call stays in its/) },
      ])
    }
    expect(sentReplies(api)).toEqual([])
    const spelled = { ...content.arguments, conversation_id: ` ${ticket?.id} `, body: 'Dear Ben' }
    const edited = await api.ask('POST', `/outbox/${id}/edit`, { body: { arguments: spelled } })
    expect(edited.body, edited.text).toMatchObject({ state: 'waiting', version: 2, text: 'Dear Ben' })
  })

  test('is found under the name of the customer, as it was when it was held', async () => {
    const api = await openTestApi()
    const targets = [{ kind: 'customer', id: 'c-7', title: 'Ana Cruz' }]
    const { id } = await holdReply(api, 'Dear Ana', { targets })
    expect((await api.ask('POST', `/outbox/${id}/approve`)).body.state).toBe('sent')
    await api.recorder.flush()
    const found = (await api.ask('GET', '/activity?q=Ana%20Cruz')).body.result
    expect(found).toMatchObject([{ outbox_item_id: id, outcome: 'ok' }])
    expect(found[0].targets).toContainEqual(targets[0])
    expect(found[0].target_count).toBe(found[0].targets.length)
  })

  test('shows its conversation to whoever decides, which is no call of an assistant', async () => {
    const api = await openTestApi()
    const [ticket] = api.vendors.richpanel.state.collections.tickets.filter(() => true)
    const { id } = await holdReply(api, 'Dear Ana', {
      thread: { kind: 'conversation', id: String(ticket?.id) },
    })
    const read = await api.ask('GET', `/outbox/${id}/thread`)
    expect(read.body.turns.length).toBeGreaterThan(0)
    await api.recorder.flush()
    expect((await api.ask('GET', '/activity')).body.result).toEqual([])
    expect((await api.ask('GET', '/overview')).body.figures).toMatchObject({
      calls: 0,
      conversations_read: 0,
    })
  })

  test('is discarded with a reason, and never sent', async () => {
    const { ask, path, sent } = await opened()
    const discarded = await ask('POST', `${path}/discard`, { body: { reason: 'Offer an exchange first.' } })
    expect(discarded.body).toMatchObject({
      state: 'discarded',
      decision: { reason: 'Offer an exchange first.', via: 'api' },
    })
    expect((await ask('POST', `${path}/approve`, { body: {} })).status).toBe(409)
    expect(sent()).toEqual([])
    const { result } = (await ask('GET', '/audit?subject=outbox')).body
    expect(result[0]).toMatchObject({ action: 'outbox.discarded', outcome: 'ok' })
    expect(JSON.stringify(result)).not.toContain('exchange')
  })

  test('that could not be sent can be tried again', async () => {
    const { ask, path, sent, vendors } = await opened()
    vendors.richpanel.fault({ kind: 'status', status: 500, times: 1 } as never)
    const failed = await ask('POST', `${path}/approve`)
    expect(['failed', 'unknown']).toContain(failed.body.state)
    expect(failed.body.error).toMatchObject({ vendor_message: 'The sandbox was told to answer 500.' })
    expect(failed.body.error.summary).toMatch(/^(Sent, but it is unknown|Richpanel was not available)/)
    const again = await ask('POST', `${path}/approve`)
    expect(again.body).toMatchObject({ state: 'sent', error: null })
    expect(sent().at(-1)).toContain('Dear Ana')
    // One record of each press: who approved it, and what became of it.
    const { result } = (await ask('GET', '/audit?action=outbox')).body
    const told = result.map(({ action }: { action: string }) => action)
    const first = failed.body.state === 'failed' ? 'outbox.not_sent' : 'outbox.unknown'
    expect(told).toEqual(['outbox.approved', first])
    expect(result.map(({ actor }: { actor: { name: string } }) => actor.name)).toEqual(['owner', 'owner'])
    expect(result[1].changes).toEqual([
      { field: 'state', after: failed.body.state },
      { field: 'error', after: failed.body.error.code },
      // In the helpdesk's own words.
      { field: 'vendor_message', after: 'The sandbox was told to answer 500.' },
      { field: 'via', after: 'api' },
    ])
    for (const { subject } of result) expect(subject.name).toBe('Reply to conversation 7 (conversation 7)')
  })

  test('expires, and is gone with its server', async () => {
    const { ask, path, context, item, sent } = await opened()
    await context.store.outbox.sweep(item.expiresAt, 0)
    expect((await ask('GET', path)).body.state).toBe('expired')
    expect((await ask('POST', `${path}/approve`)).status).toBe(409)
    await ask('DELETE', `/mcp-servers/${item.serverId}`)
    expect((await ask('GET', path)).status).toBe(404)
    expect(sent()).toEqual([])
  })

  test('is for members only where the server is shared with them, and never for an agent', async () => {
    const { ask, path, item, tokenFor, sent } = await opened()
    const invited = await ask('POST', '/people', { body: { name: 'Mia', role: 'member' } })
    const mia = await signIn(ask, { code: new URL(invited.body.link.url).hash.slice(1) })
    expect((await mia.ask('GET', path)).status).toBe(404)
    expect((await mia.ask('POST', `${path}/approve`)).status).toBe(404)
    expect((await mia.ask('GET', '/outbox')).body).toMatchObject({ result: [], counts: { waiting: 0 } })
    await ask('PUT', `/mcp-servers/${item.serverId}/people`, { body: { people: [invited.body.id] } })
    expect((await mia.ask('GET', '/outbox')).body.result).toHaveLength(1)
    const agent = await tokenFor('default', { scopes: ['mcp'] })
    for (const what of ['approve', 'edit', 'discard']) {
      expect((await ask('POST', `${path}/${what}`, { token: agent, body: {} })).status).toBe(403)
    }
    expect(sent()).toEqual([])
    const approved = await mia.ask('POST', `${path}/approve`)
    expect(approved.body).toMatchObject({ state: 'sent', decision: { by: { kind: 'person', name: 'Mia' } } })
  })
})
