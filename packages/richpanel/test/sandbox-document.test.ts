import { createResponseChecker } from '@helpdesk-mcp/sandbox'
import { describe, expect, it } from 'vitest'
import { defineSandbox } from '../sandbox/sandbox.ts'
import { late, openSandbox, store } from './open-sandbox.ts'

describe('every answer fits the document', () => {
  const upload = new FormData()
  upload.set('file', new File(['label'], 'label.pdf', { type: 'application/pdf' }))

  it('for reads of all that is seeded, and for writes', async () => {
    const { sandbox, send, advance } = openSandbox()
    const check = createResponseChecker(sandbox.document)
    const { tickets, users, channels, customers, orders } = sandbox.state.collections
    const reads = [
      ...['/tickets', '/tickets?status=OPEN', '/tags', '/teams', '/users', '/channel', '/tickets/none'],
      ...tickets
        .all()
        .flatMap(({ id }) => ['tickets', 'order'].map((path) => `/${path}/${encodeURIComponent(id)}`)),
      ...tickets.all().map(({ conversation_no }) => `/tickets/number/${conversation_no}`),
      ...users.all().map(({ id }) => `/users/${id}`),
      ...channels.all().map(({ id }) => `/channel/${id}`),
      ...customers.all().map(({ email }) => `/customers/email/${encodeURIComponent(email ?? '')}`),
      ...customers.all().map(({ phone }) => `/tickets/phone/${encodeURIComponent(phone ?? '')}`),
      ...orders.all().map(({ orderId }) => `/order/${store}/${encodeURIComponent(orderId)}`),
    ]
    const calls: [string, string, unknown?][] = [
      ...reads.map((path): [string, string] => ['GET', path]),
      ['POST', '/tickets', { ticket: { subject: 'New', comment: { body: 'Hi' } } }],
      ['PUT', `/tickets/${late}`, { ticket: { status: 'CLOSED', state: 'closed' } }],
      ['PUT', `/tickets/${late}/send-message`, { body: 'Hi', author_id: 'operator' }],
      ['PUT', `/tickets/${late}/add-tags`, { tags: ['vip'] }],
      ['PUT', `/tickets/${late}/remove-tags`, { tags: ['vip'] }],
      ['PUT', `/tickets/${late}/attach-order/${store}/1001`],
      ['POST', '/customers', { customer: { email: 'eve@mail.example' } }],
      ['POST', '/tags', { name: 'new' }],
      ['POST', '/file/upload', upload],
      ['GET', '/tickets?page=x'],
    ]
    for (const [method, path, body] of calls) {
      advance(1000)
      expect(await check(method, path, await send(method, path, body)), `${method} ${path}`).toEqual([])
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
