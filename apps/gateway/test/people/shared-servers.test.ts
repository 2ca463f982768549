import { expect, test } from 'vitest'
import { openTestApi } from '../api/open-test-api.ts'
import { signIn } from '../dashboard/sign-in.ts'

type Api = Awaited<ReturnType<typeof openTestApi>>

async function invite(api: Api, role: string, more: object = {}, token = api.owner) {
  const body = { name: role, email: `${role}@example.com`, role, ...more }
  const answer = await api.ask('POST', '/people', { token, body })
  expect(answer.status, answer.text).toBe(201)
  return answer.body
}

function join(api: Api, { link }: { link: { url: string } }) {
  return signIn(api.ask, { code: new URL(link.url).hash.slice(1) })
}

test('MCP servers are shared with the invitation, and changed in the list of people', async () => {
  const api = await openTestApi()
  const account = await api.connect()
  const [first, second] = [await api.mint(account), await api.mint(account)]
  const ana = await invite(api, 'member', { mcp_server_ids: [first.id] })
  const manager = await join(api, await invite(api, 'manager'))
  const member = await join(api, ana)
  const seen = async () =>
    (await member.ask('GET', '/my/mcp-servers')).body.result.map(({ id }: { id: string }) => id)
  const listed = async () =>
    (await manager.ask('GET', '/people')).body.result.find(({ id }: { id: string }) => id === ana.id)
  expect(await seen()).toEqual([first.id])
  expect((await listed()).mcp_server_ids).toEqual([first.id])
  const path = `/people/${ana.id}/mcp-servers`
  const changed = await manager.ask('PUT', path, { mcp_server_ids: [second.id] })
  expect(changed.body).toMatchObject({ id: ana.id, mcp_server_ids: [second.id] })
  expect(await seen()).toEqual([second.id])
  const { result } = (await manager.ask('GET', '/audit?action=server.shared')).body
  expect(result.map(({ subject }: { subject: { id: string } }) => subject.id)).toEqual(
    expect.arrayContaining([first.id, second.id]),
  )
  expect((await member.ask('PUT', path, { mcp_server_ids: [] })).status).toBe(403)
  expect((await manager.ask('PUT', path, { mcp_server_ids: ['mcp_none'] })).status).toBe(422)
  expect(await seen()).toEqual([second.id])
  const missing = { name: 'Ben', role: 'member', mcp_server_ids: ['mcp_none'] }
  expect((await api.ask('POST', '/people', { body: missing })).status).toBe(422)
  expect((await manager.ask('GET', '/people')).body.result).toHaveLength(2)
})
