import { request } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createGateway } from '../../src/gateway.ts'
import { listen } from '../../src/http/listen.ts'
import { makeToken } from '../../src/tokens/manage.ts'
import { openTestApi } from '../api/open-test-api.ts'

/** A gateway on a port, and how many of its parts listen for changes: streams do, beside the caches. */
async function open() {
  const { context } = await openTestApi()
  let listeners = 0
  const store = {
    ...context.store,
    onChange(...given: Parameters<typeof context.store.onChange>) {
      const remove = context.store.onChange(...given)
      listeners++
      return () => {
        listeners--
        remove()
      }
    },
  }
  const gateway = createGateway({ ...context, store }, { pageFolders: [] })
  const listening = await listen(gateway.fetch, { port: 0, host: '127.0.0.1' })
  onTestFinished(async () => {
    await gateway.close()
    await listening.close()
  })
  const { secret } = await makeToken(context, null, { name: 'owner', scopes: ['manage'] })
  const idle = listeners
  return { url: listening.url, port: listening.port, secret, streams: () => listeners - idle }
}

test('HEAD of a stream is answered and opens nothing', async () => {
  const { url, secret, streams } = await open()
  const headers = { authorization: `Bearer ${secret}` }
  for (let times = 0; times < 50; times++) {
    const response = await fetch(`${url}/events`, { method: 'HEAD', headers })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
  }
  expect(streams()).toBe(0)
  expect((await fetch(`${url}/mcp/hdm_mcp_unknown`, { method: 'HEAD' })).status).toBe(404)
})

test('a stream is given back when its client goes away, in whatever way', async () => {
  const { url, port, secret, streams } = await open()
  const headers = { authorization: `Bearer ${secret}` }
  const text = `GET /events HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${secret}\r\n\r\n`
  const opened = () => expect.poll(streams).toBeGreaterThan(0)
  const given = () => expect.poll(streams).toBe(0)

  // After the headers, and while the answer is under way.
  const aborted = request(`${url}/events`, { headers })
  aborted.on('error', () => undefined)
  const answered = new Promise((resolve) => aborted.once('response', resolve))
  aborted.end()
  await answered
  await opened()
  aborted.destroy()
  await given()

  // Sent, and cut at once.
  for (let times = 0; times < 20; times++) {
    const cut = connect(port, '127.0.0.1', () => cut.write(text, () => cut.resetAndDestroy()))
    await new Promise((resolve) => cut.once('close', resolve))
  }
  await given()

  // Half closed: it will send nothing more, but would still read.
  const half = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => half.write(text))
  half.on('error', () => undefined)
  half.resume()
  await opened()
  half.end()
  await given()
  half.destroy()
})
