import { describe, expect, it } from 'vitest'
import { openSandbox } from './open-sandbox.ts'

const fresh = { depid: '3', summary: 'Refund', details: 'Paid twice', openedby: 'Jo' }
const less = (key: keyof typeof fresh) =>
  Object.fromEntries(Object.entries(fresh).filter(([name]) => name !== key))

describe('what FuseDesk refuses, the sandbox refuses', () => {
  it.each<[string, string, string, Record<string, string> | undefined, number]>([
    ['a case without department', 'POST', '/v1/cases', less('depid'), 405],
    ['a case without summary', 'POST', '/v1/cases', less('summary'), 405],
    ['a case without details', 'POST', '/v1/cases', less('details'), 405],
    ['a case that nobody opened', 'POST', '/v1/cases', less('openedby'), 405],
    ['a case without anything', 'POST', '/v1/cases', undefined, 405],
    ['a case in no department', 'POST', '/v1/cases', { ...fresh, depid: '99' }, 405],
    ['a case in an archived department', 'POST', '/v1/cases', { ...fresh, depid: '8' }, 405],
    ['a new case that is active', 'POST', '/v1/cases', { ...fresh, status: 'active' }, 405],
    ['a first entry of another kind', 'POST', '/v1/cases', { ...fresh, type: 'email' }, 405],
    ['a field by its name in answers', 'POST', '/v1/cases/{case}', { departmentid: '5' }, 405],
    ['an update to active', 'POST', '/v1/cases/{case}', { status: 'active' }, 405],
    ["a rep by the rep's own repid", 'POST', '/v1/cases/{case}', { repid: '2' }, 405],
    ['an update with PUT', 'PUT', '/v1/cases/{case}', undefined, 405],
    ['an update with PATCH', 'PATCH', '/v1/cases/{case}', undefined, 405],
    ['deleting a case', 'DELETE', '/v1/cases/{case}', undefined, 405],
    ['an empty note', 'POST', '/v1/cases/{case}/addnote', { title: 'Call' }, 405],
    ['a note that is a mail', 'POST', '/v1/cases/{case}/addnote', { note: 'x', type: 'email' }, 405],
    ['an empty reply', 'POST', '/v1/cases/{case}/reply', { html: '<p>Hi</p>' }, 405],
    ['a snooze without end', 'POST', '/v1/cases/{case}/snooze', {}, 405],
    ['a case by its code', 'GET', '/v1/cases/HX7K2', undefined, 404],
    ['a case that is not there', 'GET', '/v1/cases/1', undefined, 404],
    ['an update of one', 'POST', '/v1/cases/1', { status: 'open' }, 404],
    ['a tag that is not there', 'POST', '/v1/cases/{case}/tag/99', undefined, 404],
    ['a tag by its name', 'POST', '/v1/cases/{case}/tag/Escalated', undefined, 404],
    ['many cases, none named', 'POST', '/v1/cases/update?status=closed', undefined, 405],
    ['many cases, one not there', 'POST', '/v1/cases/update?caseids={case},1&status=closed', undefined, 404],
    ['an unknown status to search', 'GET', '/v1/cases?status=pending', undefined, 405],
    ['a day that is not in an object', 'GET', '/v1/cases?date_opened=2026-01-01', undefined, 405],
    ['an order by nothing known', 'GET', '/v1/cases?orderby=colour%20asc', undefined, 405],
    ['a limit of nothing', 'GET', '/v1/cases?limit=0', undefined, 405],
    ['all contacts', 'GET', '/v2/contacts', undefined, 405],
    ['a contact that is not there', 'GET', '/v2/contacts/nobody', undefined, 404],
    ['contacts in version 1', 'GET', '/v1/contacts?search=a', undefined, 404],
    ['cases in version 2', 'GET', '/v2/cases', undefined, 404],
    ['all mails', 'GET', '/v1/emails', undefined, 404],
    ['a nameless department', 'POST', '/v2/departments', {}, 405],
    ["a rep by the rep's own repid, read", 'GET', '/v2/reps/2', undefined, 404],
    ['a chat closed under the names of an update', 'POST', '/v1/chats/live-88/close', { repId: '17' }, 405],
    ['a chat updated under the names of closing', 'POST', '/v1/chats/live-88', { repid: '17' }, 405],
    ['a webhook without address', 'POST', '/v2/webhooks', { objectType: 'case', action: 'create' }, 405],
    ['a nameless tag', 'POST', '/v1/casetags', {}, 405],
  ])('%s', async (_what, method, path, body, status) => {
    const { call, caseAbout, sandbox } = openSandbox()
    const before = JSON.stringify(sandbox.state)
    const answer = await call(method, path.replace('{case}', String(caseAbout('checkout').caseid)), body)
    const { error, errorcode } = answer.body
    expect(answer.status).toBe(status)
    expect(error).toBeTypeOf('string')
    expect(answer.headers.get('x-fusedesk-error')).toBe(error)
    expect(answer.headers.get('x-fusedesk-error-code')).toBe(errorcode)
    expect(JSON.stringify(sandbox.state)).toBe(before)
  })

  it('a body that is not a form', async () => {
    const { call, caseAbout } = openSandbox()
    const headers = { 'x-fusedesk-api-key': 'sandbox-key', 'content-type': 'application/json' }
    const answer = await call(
      'POST',
      `/v1/cases/${caseAbout('Parcel').caseid}`,
      '{"status":"closed"}',
      headers,
    )
    expect([answer.status, caseAbout('Parcel').status]).toEqual([405, 'new'])
  })

  it('words that a header cannot hold are told in the body alone', async () => {
    const { call } = openSandbox()
    const answer = await call('POST', '/v1/cases', { ...fresh, casetags: 'Küche' })
    expect([answer.status, answer.body.error]).toEqual([405, 'There is no case tag Küche.'])
    expect(answer.headers.get('x-fusedesk-error')).toBe('There is no case tag K?che.')
  })

  it.each([
    ['no', {}],
    ['a wrong', { 'x-fusedesk-api-key': 'guess' }],
    ['a bearer', { authorization: 'Bearer sandbox-key' }],
    ['an inherited', { 'x-fusedesk-api-key': 'constructor' }],
  ])('%s key', async (_what, headers) => {
    const answer = await openSandbox().call('GET', '/v1/cases', undefined, headers as Record<string, string>)
    expect([answer.status, answer.body.errorcode]).toEqual([401, 'api_error_key'])
  })

  it.each<[string, string, Record<string, string> | undefined, number]>([
    ['GET', '/v1/cases', undefined, 200],
    ['GET', '/v2/reps', undefined, 200],
    ['GET', '/v1/session/permissions', undefined, 200],
    ['POST', '/v1/cases', fresh, 403],
    ['POST', '/v1/cases/{case}', { status: 'closed' }, 403],
    ['POST', '/v1/cases/{case}/tag/5', undefined, 403],
    ['POST', '/v1/casetags', { tagname: 'x' }, 403],
    ['GET', '/v1/integrations', undefined, 403],
    ['GET', '/v1/chats', undefined, 403],
  ])('a key without the scope: %s %s', async (method, path, body, status) => {
    const { call, caseAbout } = openSandbox()
    const headers = { 'x-fusedesk-api-key': 'sandbox-reader-key' }
    const answer = await call(
      method,
      path.replace('{case}', String(caseAbout('Parcel').caseid)),
      body,
      headers,
    )
    expect(answer.status).toBe(status)
    if (status === 403) expect(answer.headers.get('x-fusedesk-error-code')).toBe('api_error_noscope')
  })

  it('the 1801st call in an hour', async () => {
    const { call, advance } = openSandbox()
    const left = async () => {
      const { status, headers } = await call('GET', '/v2/departments')
      return [status, headers.get('x-fusedesk-usage-limit'), headers.get('x-fusedesk-usage-remaining')]
    }
    expect(await left()).toEqual([200, '1800', '1799'])
    for (let count = 1; count < 1_799; count++) await call('GET', '/v1/session/poweredby')
    expect(await left()).toEqual([200, '1800', '0'])
    const refused = await call('GET', '/v1/cases')
    expect([refused.status, refused.body.errorcode]).toEqual([429, 'api_error_usage'])
    expect(refused.headers.get('retry-after')).toBeNull()
    advance(3_600_000)
    expect(await left()).toEqual([200, '1800', '1799'])
  })
})
