import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { RunningSandbox } from '../src/index.ts'
import { openDesk } from './desk.ts'

const key = { 'x-key': 'demo' }
let running: RunningSandbox | undefined

afterEach(async () => {
  await running?.close()
  running = undefined
})

async function start(...args: Parameters<typeof openDesk>) {
  const { sandbox } = openDesk(...args)
  running = await sandbox.listen()
  const { url } = running
  return { sandbox, url, root: new URL(url).origin }
}

/** What comes back for bytes written as they are. */
function raw(url: string, head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(head))
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
}

describe('over HTTP', () => {
  it('serves the same API and records it', async () => {
    const { sandbox, url } = await start({}, { seed: { records: 3 } })
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1$/)
    const body = (await (await fetch(`${url}/tickets?page=1`, { headers: key })).json()) as { next: string }
    expect(body.next).toBe(`${url}/tickets?page=2&per_page=2`)
    const next = await fetch(body.next, { headers: key })
    expect(await next.json()).toMatchObject({ data: [{ subject: 'Number 0' }] })
    const made = JSON.stringify({ subject: 'new' })
    const headers = { ...key, 'content-type': 'application/json' }
    await fetch(`${url}/tickets`, { method: 'POST', headers, body: made })
    expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/v1/tickets?page=1',
      'GET /api/v1/tickets?page=2&per_page=2',
      'POST /api/v1/tickets',
    ])
    expect(sandbox.requests[2]).toMatchObject({ body: made, headers: { 'x-key': 'demo' } })
    expect(sandbox.state.collections.tickets.size).toBe(4)
  })

  it('reads paths as they were sent, dots included', async () => {
    const { url } = await start()
    const answer = await raw(
      url,
      'GET /api/v1/tickets/email/%2e%2e%2Fa?x=1 HTTP/1.1\r\nhost: a\r\nx-key: demo\r\nconnection: close\r\n\r\n',
    )
    expect(answer).toContain('"id":"../a"')
  })

  it('fails as networks do', async () => {
    const { sandbox, url } = await start()
    const ask = (signal?: AbortSignal) => fetch(`${url}/tickets`, { headers: key, ...(signal && { signal }) })
    sandbox.fault({ kind: 'reset' })
    await expect(ask()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
    sandbox.fault({ kind: 'cut' })
    const cut = await ask()
    expect(Number(cut.headers.get('content-length'))).toBeGreaterThan(10)
    await expect(cut.text()).rejects.toThrow('terminated')
    sandbox.fault({ kind: 'hang' })
    await expect(ask(AbortSignal.timeout(20))).rejects.toMatchObject({ name: 'TimeoutError' })
    sandbox.fault({ kind: 'empty', status: 204 })
    expect((await ask()).status).toBe(204)
    expect((await ask()).status).toBe(200)
  })

  it('ends open connections at once', async () => {
    const { sandbox, url } = await start()
    sandbox.fault({ kind: 'hang' })
    const pending = fetch(`${url}/tickets`, { headers: key }).catch((error) => error)
    await expect.poll(() => sandbox.requests.length).toBe(1)
    await running?.close()
    running = undefined
    expect(await pending).toBeInstanceOf(TypeError)
    await expect(fetch(`${url}/tickets`)).rejects.toThrow()
  })

  it('shows a broken handler', async () => {
    const ping = () => {
      throw new Error('out of cards')
    }
    const { url } = await start({ handlers: { ping } })
    const response = await fetch(`${url}/ping`)
    expect([response.status, await response.text()]).toEqual([500, 'Error: out of cards'])
  })
})

describe('control calls', () => {
  it('set faults, show and forget requests, show the state', async () => {
    const { url, root } = await start({}, { seed: { records: 1 } })
    const faults = `${root}/__sandbox__/faults`
    const headers = { 'content-type': 'application/json' }
    const fault = { kind: 'status', status: 418, match: { path: { pattern: '^/tick' } }, times: 2 }
    await fetch(faults, { method: 'POST', headers, body: JSON.stringify(fault) })
    expect((await fetch(`${url}/tickets`, { headers: key })).status).toBe(418)
    expect(await (await fetch(faults)).json()).toEqual([{ ...fault, times: 1 }])
    await fetch(faults, { method: 'DELETE' })
    expect((await fetch(`${url}/tickets`, { headers: key })).status).toBe(200)
    const requests = `${root}/__sandbox__/requests`
    expect(await (await fetch(requests)).json()).toMatchObject([
      { method: 'GET' },
      { path: '/api/v1/tickets' },
    ])
    await fetch(requests, { method: 'DELETE' })
    expect(await (await fetch(requests)).json()).toEqual([])
    const state = await (await fetch(`${root}/__sandbox__/state`)).json()
    expect(state).toMatchObject({ collections: { tickets: [{ id: 't1' }] } })
    expect((await fetch(`${root}/__sandbox__/nothing`)).status).toBe(404)
  })

  it('are not for web pages', async () => {
    const { root, url } = await start()
    const text = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"kind":"reset"}' }
    expect((await fetch(`${root}/__sandbox__/faults`, text)).status).toBe(415)
    const rebound = 'GET /__sandbox__/state HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n'
    expect(await raw(url, rebound)).toContain('403')
  })
})
