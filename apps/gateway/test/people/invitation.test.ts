import { expect, test } from 'vitest'
import { nobody, personActor, recordedBy } from '../../src/audit/origin.ts'
import { invitePerson } from '../../src/people/manage.ts'
import { openTestApi } from '../api/open-test-api.ts'

const origin = { address: null, userAgent: null, requestId: null }

test('an invitation says who invites, to what, and what it permits, on the page and by e-mail', async () => {
  const api = await openTestApi()
  const { context } = api
  const sent: { subject: string; text: string }[] = []
  context.mail = {
    send: async (mail) => void sent.push(mail),
    check: async () => undefined,
    describe: () => 'a test',
  }
  const tenant = (await api.ask('POST', '/tenants', { body: { name: 'North shop' } })).body
  const draft = (name: string) => ({
    name,
    email: `${name.toLowerCase()}@example.com`,
    role: 'member' as const,
  })
  const { person: ana } = await invitePerson(context, tenant.id, draft('Ana'))
  const byAna = recordedBy(context, { ...origin, actor: personActor(ana) })
  const { link } = await invitePerson(byAna, tenant.id, draft('Ben'))
  expect(sent[0]?.subject).toBe('You are invited to the workspace “North shop” of Helpdesk MCP')
  expect(sent[1]?.subject).toBe('Ana invites you to the workspace “North shop” of Helpdesk MCP')
  expect(sent[1]?.text).toContain('You read and approve what AI assistants want to send to customers')
  expect(sent[1]?.text).toContain(link.url)

  const headers = { 'sec-fetch-site': 'same-origin' }
  const read = (code: string) =>
    api.ask('POST', '/session/invitation', { token: null, headers, body: { code } })
  const code = new URL(link.url).hash.slice(1)
  const told = { by: 'Ana', workspace: 'North shop', name: 'Ben', role: 'member' }
  expect((await read(code)).body).toEqual(told)
  // Reading does not use it up.
  expect((await api.ask('POST', '/session/link', { token: null, headers, body: { code } })).status).toBe(204)
  expect((await read(code)).status).toBe(401)
  expect((await read('hdm_link_none')).status).toBe(401)
})

test('the first workspace has no name to be told, and an API token is nobody', async () => {
  const { context, ask } = await openTestApi()
  const by = recordedBy(context, { ...origin, actor: { ...nobody, kind: 'token', name: 'deploy' } })
  const { link } = await invitePerson(by, 'default', { name: 'Cleo', email: null, role: 'manager' })
  const answer = await ask('POST', '/session/invitation', {
    token: null,
    headers: { 'sec-fetch-site': 'same-origin' },
    body: { code: new URL(link.url).hash.slice(1) },
  })
  expect(answer.body).toEqual({ by: null, workspace: null, name: 'Cleo', role: 'manager' })
})
