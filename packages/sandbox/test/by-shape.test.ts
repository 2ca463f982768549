import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'

describe('operations without a handler', () => {
  it('are played by their shape', async () => {
    const { call, sandbox } = openDesk()
    expect((await call('POST', '/tickets', { subject: 'a' })).body).toMatchObject({ id: 't1', subject: 'a' })
    await call('POST', '/tickets', { subject: 'b' })
    expect((await call('GET', '/tickets')).body.data).toMatchObject([{ id: 't2' }, { id: 't1' }])
    expect((await call('PUT', '/tickets/t1', { subject: 'c' })).body).toMatchObject({
      id: 't1',
      subject: 'c',
    })
    expect((await call('GET', '/tickets/t1')).body.subject).toBe('c')
    expect((await call('DELETE', '/tickets/t1')).status).toBe(204)
    expect((await call('GET', '/tickets/t1')).status).toBe(404)
    expect(sandbox.state.collections.tickets.size).toBe(1)
  })

  it('keep what belongs to a parent apart, and want the parent', async () => {
    const { call } = openDesk({}, { seed: { records: 2 } })
    await call('POST', '/tickets/t1/comments', { text: 'first' })
    await call('POST', '/tickets/t2/comments', { text: 'second' })
    expect((await call('GET', '/tickets/t2/comments')).body.data).toEqual([
      { id: 2, ticketId: 't2', text: 'second' },
    ])
    expect((await call('GET', '/tickets/t9/comments')).status).toBe(404)
    expect((await call('POST', '/tickets/t9/comments', { text: 'lost' })).status).toBe(404)
  })
})
