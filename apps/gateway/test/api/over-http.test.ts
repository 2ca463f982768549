import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../../src/http/listen.ts'
import { openTestApi } from './open-test-api.ts'

/** One request as it goes over a wire: with a length, in chunks, or with nothing. */
function send(url: string, method: string, headers: Record<string, string>, chunks: readonly string[]) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }))
    })
    outgoing.on('error', reject)
    for (const chunk of chunks) outgoing.write(chunk)
    outgoing.end()
  })
}

test('bodies arrive whole, in chunks, or not at all', async () => {
  const { api, connect, owner } = await openTestApi()
  const { url, close } = await listen(async (each) => api.fetch(each), { port: 0, host: '127.0.0.1' })
  onTestFinished(close)
  const id = await connect()
  const headers = { authorization: `Bearer ${owner}`, 'content-type': 'application/json' }
  const check = `${url}/integrated-account/${id}/check`
  const mint = `${url}/integrated-account/${id}/mcp`
  const body = JSON.stringify({ name: 'triage', config: { methods: ['read'] } })
  const length = { 'content-length': String(body.length) }
  const { authorization } = headers

  expect(await send(check, 'POST', headers, [])).toMatchObject({ status: 200 })
  expect(await send(check, 'POST', { authorization }, [])).toMatchObject({ status: 200 })
  expect(await send(check, 'POST', { ...headers, 'content-length': '0' }, [])).toMatchObject({ status: 200 })
  expect(await send(mint, 'POST', { ...headers, ...length }, [body])).toMatchObject({ status: 201 })
  expect(await send(mint, 'POST', headers, [body.slice(0, 9), body.slice(9)])).toMatchObject({ status: 201 })
  expect(await send(mint, 'POST', { authorization }, [body])).toMatchObject({ status: 415 })
  const large = ['{"name":"', ...Array.from({ length: 12 }, () => 'a'.repeat(100_000)), '"}']
  expect(await send(mint, 'POST', headers, large)).toMatchObject({ status: 413 })
  expect(await send(`${url}/integrated-account/${id}`, 'DELETE', { authorization }, [])).toMatchObject({
    status: 204,
    text: '',
  })
})
