import { describe, expect, test } from 'vitest'
import { routeActions, routesWithoutRecord } from '../../src/audit/actions.ts'
import { holdReply } from '../outbox/hold-reply.ts'
import { openTestApi } from './open-test-api.ts'
import { type Api, here, successes } from './successes.ts'

/** By whom a change is recorded: by the API token that asked unless it says otherwise. */
const actors: Readonly<Record<string, string>> = {
  'POST /session': 'token',
  'POST /session/link': 'link',
  'POST /session/email': 'anonymous',
  'DELETE /session': 'session',
  'DELETE /my/sessions': 'person',
  'DELETE /my/sessions/:id': 'person',
  'POST /oauth/interactions/:id/approve': 'person',
  'POST /oauth/interactions/:id/deny': 'person',
}

async function routesThatChange({ ask }: Api): Promise<string[]> {
  const { paths } = (await ask('GET', '/openapi.json', { token: null })).body
  return Object.keys(paths).flatMap((path) =>
    Object.keys(paths[path])
      .filter((method) => method !== 'get')
      .map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
}

describe('the control plane is recorded', () => {
  test('every route that is not a GET has a success here, or says why it needs no record', async () => {
    const routes = await routesThatChange(await openTestApi())
    expect(routes.length).toBeGreaterThan(15)
    const known = [...Object.keys(successes), ...routesWithoutRecord]
    expect([...known].sort()).toEqual([...routes].sort())
    const named = [...Object.keys(routeActions), 'POST /integrated-account/:id/mcp', ...routesWithoutRecord]
    expect([...named].sort()).toEqual([...routes].sort())
  })

  test.each(Object.keys(successes))('%s', async (route) => {
    const api = await openTestApi()
    const answer = await successes[route]?.(api)
    expect(answer?.status).toBeLessThan(300)
    const action = routeActions[route] ?? 'server.created'
    const { result } = (await api.ask('GET', '/audit')).body
    expect(result[0]).toMatchObject({
      action,
      outcome: 'ok',
      actor: { kind: actors[route] ?? 'token' },
      request_id: answer?.headers.get('x-request-id'),
    })
    if (actors[route] === undefined) {
      expect(result[0].actor).toMatchObject({ name: 'owner', api_token_end: api.owner.slice(-4) })
    }
    const secrets = [api.owner, answer?.body?.url?.split('/mcp/')[1], answer?.body?.token]
    const shown = JSON.stringify(result)
    for (const secret of [...secrets, ...Object.values(api.vendors.richpanel.settings)]) {
      if (typeof secret === 'string') expect(shown).not.toContain(secret)
    }
  })

  test('what was refused is recorded with a code', async () => {
    const { ask, refusals, tokenFor } = await openTestApi()
    const limited = await tokenFor('default', { scopes: ['mcp'] })
    await ask('POST', '/api-tokens', { token: limited, body: { name: 'a', scopes: ['mcp'] } })
    await ask('DELETE', '/mcp-servers/mcp_none')
    await ask('POST', '/mcp-servers', { body: { name: 'a', accounts: [] } })
    await ask('POST', '/session', { token: null, headers: here, body: { token: 'hdm_api_wrong' } })
    await ask('GET', '/me', { token: 'hdm_api_wrong' })
    await ask('GET', '/me', { token: null })
    await ask('GET', '/integrated-account/acc_none')
    await refusals.flush()
    const { result } = (await ask('GET', '/audit?outcome=refused')).body
    type Row = { action: string; reason: string; actor: { name: string }; subject: { id: string } }
    expect(
      result.map((row: Row) => [row.action, row.reason, row.actor.name, row.subject.id]).reverse(),
    ).toEqual([
      ['token.created', 'forbidden', 'test', null],
      ['server.revoked', 'not-found', 'owner', 'mcp_none'],
      ['server.created', 'invalid', 'owner', null],
      ['session.started', 'unauthorized', null, null],
      ['request.authenticated', 'unauthorized', null, null],
    ])
    expect(JSON.stringify(result)).not.toContain('hdm_api_wrong')
  })

  test('an account that was refused is named by its helpdesk, an approval by its conversation', async () => {
    const api = await openTestApi()
    const credentials = { ...api.vendors.richpanel.settings, apiKey: 'wrong' }
    const wrong = await api.ask('POST', '/integrated-account', {
      body: { connector: 'richpanel', credentials },
    })
    expect(wrong.status).toBe(502)
    const { id } = await holdReply(api)
    const approval = { text: 'Dear Ana', arguments: {} }
    expect((await api.ask('POST', `/outbox/${id}/approve`, { body: approval })).status).toBe(422)
    await api.refusals.flush()
    const { result } = (await api.ask('GET', '/audit?outcome=refused')).body
    expect(result.map((row: { subject: object }) => row.subject)).toEqual([
      { kind: 'outbox', id, name: 'Reply to conversation 7 (conversation 7)' },
      { kind: 'account', id: null, name: 'Richpanel' },
    ])
  })

  test('a consent is recorded as begun, granted or refused, by whoever began it', async () => {
    const api = await openTestApi({ publicUrl: 'http://gateway.test' })
    const answer = await successes['POST /integrated-account/:id/connect']?.(api)
    const cookie = answer?.headers.get('set-cookie')?.split(';')[0] ?? ''
    const state = new URL(answer?.body.url).searchParams.get('state')
    const callback = `/connect/callback?error=access_denied&state=${state}`
    const back = () => api.ask('GET', callback, { token: null, headers: { cookie } })
    expect((await back()).status).toBe(403)
    expect((await back()).status).toBe(422)
    await api.refusals.flush()
    const { result } = (await api.ask('GET', '/audit?action=account.consent_granted')).body
    expect(result.map((row: { actor: object; reason: string }) => [row.actor, row.reason])).toEqual([
      [expect.objectContaining({ kind: 'anonymous' }), 'invalid'],
      [expect.objectContaining({ kind: 'token', name: 'owner' }), 'forbidden'],
    ])
  })
})

describe('GET /audit', () => {
  test('needs the scope manage; a tenant sees its own, the owner sees all or one tenant’s', async () => {
    const { ask, connect, tokenFor } = await openTestApi()
    const { id: north } = (await ask('POST', '/tenants', { body: { name: 'north' } })).body
    await connect()
    const theirs = await tokenFor(north)
    const account = await connect(theirs, 'north shop')
    expect((await ask('GET', '/audit', { token: await tokenFor(north, { scopes: ['mcp'] }) })).status).toBe(
      403,
    )
    expect((await ask('GET', '/audit', { token: null })).status).toBe(401)
    const tenants = async (options: object = {}) => {
      const { result } = (await ask('GET', '/audit?limit=200', options)).body
      return [...new Set(result.map((row: { tenant_id: string | null }) => row.tenant_id))].sort()
    }
    expect(await tenants({ token: theirs })).toEqual([north])
    expect(await tenants()).toEqual(['default', null, north].sort())
    expect(await tenants({ headers: { 'x-tenant': north } })).toEqual([north])
    expect((await ask('GET', '/audit', { token: theirs, headers: { 'x-tenant': 'default' } })).status).toBe(
      404,
    )
    const { result } = (await ask('GET', `/audit?subject=${account}`, { token: theirs })).body
    expect(result).toHaveLength(1)
    expect((await ask('GET', `/audit/${result[0].id}`, { token: theirs })).body).toEqual(result[0])
  })

  test('filters and pages', async () => {
    const { ask, connect, mint } = await openTestApi()
    const server = await mint(await connect())
    await ask('PATCH', `/mcp-servers/${server.id}`, {
      body: { name: 'readers', config: { effects: ['read'] } },
    })
    const first = (await ask('GET', `/audit?subject=${server.id}&limit=1`)).body
    expect(first.result).toMatchObject([
      {
        action: 'server.changed',
        subject: { kind: 'server', id: server.id, name: 'readers' },
        changes: [
          { field: 'name', before: 'server', after: 'readers' },
          { field: 'config.effects', after: ['read'] },
        ],
      },
    ])
    const next = `/audit?subject=${server.id}&limit=1&next_cursor=${first.next_cursor}`
    expect((await ask('GET', next)).body.result).toMatchObject([{ action: 'server.created' }])
    expect((await ask('GET', `/audit?limit=1&next_cursor=${first.next_cursor}`)).status).toBe(422)
    for (const wrong of ['action=Server!', 'outcome=no', 'since=yesterday', 'unknown=1']) {
      expect((await ask('GET', `/audit?${wrong}`)).status, wrong).toBe(422)
    }
  })

  test('no method changes or removes a record', async () => {
    const { ask } = await openTestApi()
    const { result } = (await ask('GET', '/audit')).body
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const path of ['/audit', `/audit/${result[0].id}`]) {
        expect((await ask(method, path, { body: {} })).status).toBe(405)
      }
    }
  })

  test('an export of the activity is recorded, with who asked and for what', async () => {
    const { ask } = await openTestApi()
    await ask('HEAD', '/activity/export?format=csv')
    expect((await ask('GET', '/audit?action=activity')).body.result).toEqual([])
    await ask('GET', '/activity/export?format=csv&effect=outbound')
    expect((await ask('GET', '/audit?action=activity')).body.result).toMatchObject([
      {
        action: 'activity.exported',
        tenant_id: 'default',
        actor: { kind: 'token', name: 'owner' },
        changes: [
          { field: 'effect', after: 'outbound' },
          { field: 'format', after: 'csv' },
        ],
      },
    ])
  })

  test('the export has every record, is recorded first, and runs no formula', async () => {
    const { ask, context, connect } = await openTestApi()
    await connect(undefined, '=HYPERLINK("http://x","a"), "b"')
    const subject = { kind: 'gateway', id: null, name: '+1' }
    for (let index = 0; index < 450; index++) {
      await context.store.audit.add({ tenantId: null, action: 'gateway.started', subject })
    }
    expect((await ask('HEAD', '/audit/export')).headers.get('content-type')).toContain('text/csv')
    expect((await ask('GET', '/audit?action=audit')).body.result).toEqual([])
    const jsonl = await ask('GET', '/audit/export?format=jsonl')
    expect(jsonl.headers.get('content-disposition')).toContain('audit.jsonl')
    const rows = jsonl.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const listed = (await ask('GET', '/audit?limit=2')).body.result
    expect(listed[0]).toMatchObject({
      action: 'audit.exported',
      changes: [{ field: 'format', after: 'jsonl' }],
    })
    expect(rows[0]).toEqual(listed[1])
    expect(rows).toHaveLength(452)
    const csv = await ask('GET', '/audit/export?action=account')
    const [head, line] = csv.text.split('\r\n')
    expect(head).toMatch(/^at,id,tenant_id,action,outcome,/)
    expect(line).toContain(`"'=HYPERLINK(""http://x"",""a""), ""b"""`)
    expect((await ask('GET', '/audit/export?format=csv&action=gateway')).text).toContain(`,'+1,`)
    expect((await ask('GET', '/audit/export?format=xml')).status).toBe(422)
  })
})
