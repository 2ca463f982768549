import { expect, it } from 'vitest'
import { createFusedeskClient } from '../src/index.ts'
import { openSandbox } from './open-sandbox.ts'

function open() {
  const { sandbox, caseAbout } = openSandbox()
  const settings = { appname: 'acme', apiKey: 'sandbox-key' }
  return { sandbox, caseAbout, client: createFusedeskClient({ settings, fetch: sandbox.fetch }) }
}

it('reads with ranges and lists as FuseDesk spells them', async () => {
  const { client, sandbox } = open()
  const query = {
    date_opened: JSON.stringify({ after: '2026-11-01' }),
    'contactid[]': [5521, 5522],
    limit: 5,
  }
  const { data } = await client.GET('/v1/cases', { params: { query } })
  expect(data?.map(({ contactid }) => contactid)).toEqual([5522, 5521, 5522])
  expect(sandbox.requests[0]?.path).toBe(
    '/api/v1/cases?date_opened=%7B%22after%22%3A%222026-11-01%22%7D&contactid%5B%5D=5521&contactid%5B%5D=5522&limit=5',
  )
})

it('writes forms, lists included', async () => {
  const { client, sandbox } = open()
  const body = { depid: 3, summary: 'Küche & Co', details: 'x', openedby: 'Jo', repid: undefined }
  const { data } = await client.POST('/v1/cases', { body: body as never })
  expect(data).toMatchObject({ summary: 'Küche & Co', departmentid: 3 })
  const params = { path: { departmentId: 3 } }
  await client.POST('/v2/departments/{departmentId}', { params, body: { 'repUserIds[]': [24, 17] } })
  expect(sandbox.state.collections.departments.get(3)?.repUserIds).toEqual([24, 17])
})

it('names several cases in one text', async () => {
  const { client, caseAbout } = open()
  const both = [caseAbout('Parcel'), caseAbout('Vase')]
  const query = { caseids: both.map(({ caseid }) => caseid), status: 'closed' as const }
  const { response } = await client.POST('/v1/cases/update', { params: { query } })
  expect(response.status).toBe(200)
  expect(both.map(({ status }) => status)).toEqual(['closed', 'closed'])
})
