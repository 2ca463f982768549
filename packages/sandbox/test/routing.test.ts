import { describe, expect, it } from 'vitest'
import { createSandbox } from '../src/index.ts'
import { desk, openDesk } from './desk.ts'

describe('routing', () => {
  it.each([
    ['GET', '/tickets/number/1345', 'path', { number: '1345' }],
    ['GET', '/tickets/email/a%40b.example', 'path', { type: 'email', id: 'a@b.example' }],
    ['GET', '/tickets/email/%253C', 'path', { type: 'email', id: '%3C' }],
    [
      'PUT',
      '/tickets/%3CCAF%2Bx%2F7k%40mail.example%3E/close',
      'path',
      { ticketId: '<CAF+x/7k@mail.example>' },
    ],
    ['GET', '/tickets/t1/close', 'path', { type: 't1', id: 'close' }],
    ['GET', '/tickets/a+b/%20', 'path', { type: 'a+b', id: ' ' }],
  ])('%s %s', async (method, path, key, expected) => {
    const { call } = openDesk()
    const { status, body } = await call(method, path)
    expect(status).toBe(200)
    expect(body[key]).toEqual(expected)
  })

  it.each([
    ['GET', '/nothing', 404],
    ['GET', '/tickets/', 404],
    ['GET', '/tickets/a/b/c', 404],
    ['GET', '/tickets/a/b%2Fc', 200],
    ['PATCH', '/tickets', 405],
    ['POST', '/tickets/number/1', 405],
    ['GET', '/tickets/number/%zz', 400],
    ['GET', '/tickets/number/many', 400],
    ['GET', '/tickets/number/3000000000', 400],
  ])('%s %s is %i', async (method, path, status) => {
    const { call } = openDesk()
    expect((await call(method, path)).status).toBe(status)
  })

  it('knows nothing outside its base path', async () => {
    const { sandbox } = openDesk()
    for (const path of ['/tickets', '/api/v1', '/api/v10/tickets', '/__sandbox__/requests']) {
      const response = await sandbox.fetch(`https://desk.example.com${path}`, {
        headers: { 'x-key': 'demo' },
      })
      expect(response.status, path).toBe(404)
    }
  })

  it('turns strangers away before anything else, except where the document lets anyone in', async () => {
    const { call } = openDesk()
    for (const path of ['/tickets', '/nothing', '/tickets/number/many']) {
      expect((await call('GET', path, undefined, { 'x-key': 'wrong' })).status, path).toBe(401)
    }
    expect((await call('GET', '/ping', undefined, { 'x-key': 'wrong' })).status).toBe(200)
  })

  it('says when it has no part to play', async () => {
    const { fallback: _, ...rest } = desk
    const response = await createSandbox(rest).fetch('https://x/api/v1/tickets', {
      headers: { 'x-key': 'demo' },
    })
    expect(response.status).toBe(501)
    expect(await response.text()).toContain('listTickets')
  })
})
