import { createResponseChecker } from '@helpdesk-mcp/sandbox'
import { describe, expect, it } from 'vitest'
import { defineSandbox } from '../sandbox/sandbox.ts'
import { openSandbox } from './open-sandbox.ts'

describe('every answer fits the document', () => {
  it('for reads of all that is seeded, and for writes', async () => {
    const { sandbox, send, advance } = openSandbox()
    const check = createResponseChecker(sandbox.document)
    const { cases, contacts, departments, reps, chats, emails } = sandbox.state.collections
    const reads = [
      ...['/v1/cases', '/v1/cases?status=active', '/v1/casetags', '/v2/contacts?search=a', '/v2/departments'],
      ...[
        '/v2/departments/all',
        '/v2/departments/archived',
        '/v2/reps',
        '/v1/chats',
        '/v1/emails/unassigned',
      ],
      ...['/v2/webhooks', '/v1/integrations', '/v1/session/permissions', '/v1/session/poweredby'],
      ...['/v1/cases/1', '/v1/cases?limit=x', '/v2/contacts'],
      ...cases.all().flatMap(({ caseid }) => [`/v1/cases/${caseid}`, `/v1/cases/${caseid}/feedback`]),
      ...contacts.all().map(({ id }) => `/v2/contacts/${id}`),
      ...departments.all().map(({ id }) => `/v2/departments/${id}`),
      ...reps.all().map(({ userId }) => `/v2/reps/${userId}`),
      ...chats.all().map(({ id }) => `/v1/chats/${id}`),
      ...emails.all().map(({ id }) => `/v1/emails/${id}`),
    ]
    const one = `/v1/cases/${cases.all()[2]?.caseid}`
    const calls: [string, string, Record<string, string>?][] = [
      ...reads.map((path): [string, string] => ['GET', path]),
      [
        'POST',
        '/v1/cases',
        { depid: '3', summary: 's', details: 'd', openedby: 'Jo', email: 'dana@acme.example' },
      ],
      ['POST', one, { status: 'closed' }],
      ['POST', `${one}/addnote`, { note: 'n' }],
      ['POST', `${one}/reply`, { body: 'b' }],
      ['POST', `${one}/feedback/request`],
      ['GET', one],
      ['POST', '/v2/contacts', { firstName: 'Ada' }],
      ['POST', '/v2/departments', { name: 'Repairs' }],
      ['GET', '/v2/departments'],
      ['DELETE', '/v2/webhooks/31'],
      ['DELETE', '/v1/cases/1'],
    ]
    for (const [method, path, body] of calls) {
      advance(1_000)
      const response = await send(method, path, body)
      // A wrong verb is refused by 405 like all else, but stands in no operation.
      if (method === 'DELETE' && path === '/v1/cases/1') expect(response.status).toBe(405)
      else expect(await check(method, path, response), `${method} ${path}`).toEqual([])
    }
  })

  it('and every operation of it is played', () => {
    const { document } = openSandbox().sandbox
    const paths = document.paths as Record<string, Record<string, { operationId?: string }>>
    const written = Object.values(paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    )
    expect(Object.keys(defineSandbox(document).handlers).sort()).toEqual(written.filter(Boolean).sort())
  })
})
