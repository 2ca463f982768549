import type { lookup as lookupName } from 'node:dns'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { isPublic } from '@helpdesk-mcp/connector'
import { expect, onTestFinished, test } from 'vitest'
import { fetchFrom } from '../../src/authorization/public-fetch.ts'
import { certificate, certificateKey } from './support/certificate.ts'

/** A site with a certificate; answers how many requests have reached it. */
async function openSite(answer: (path: string, response: ServerResponse) => void) {
  let requests = 0
  const server = createServer({ key: certificateKey, cert: certificate }, (request, response) => {
    requests++
    answer(request.url ?? '', response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, requests: () => requests }
}

/** Resolves each name to these addresses, in turn: an attacker's name server answers differently each time. */
function resolving(...answers: string[][]) {
  let turn = 0
  const lookup = (_: string, __: object, done: (error: null, found: object[]) => void) => {
    const addresses = answers[Math.min(turn++, answers.length - 1)] ?? []
    done(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    )
  }
  return lookup as unknown as typeof lookupName
}

const json = { 'content-type': 'application/json' }
const ours = { ca: certificate, isAllowed: (address: string) => address === '127.0.0.1' || isPublic(address) }

test('a document is read, with how long it may be kept', async () => {
  const site = await openSite((_, response) => {
    response.writeHead(200, { ...json, 'cache-control': 'public, max-age=60' }).end('{"a":1}')
  })
  const url = `https://documents.test:${site.port}/client.json`
  expect(await fetchFrom(url, { ...ours, lookup: resolving(['127.0.0.1']) })).toEqual({
    json: { a: 1 },
    maxAgeMs: 60_000,
  })
})

test.each<[string, (response: ServerResponse) => void]>([
  ['a redirect', (response) => response.writeHead(302, { location: 'https://127.0.0.1/admin' }).end()],
  ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('{}')],
  ['an error', (response) => response.writeHead(500, json).end('{}')],
  ['too much', (response) => response.writeHead(200, json).end(`"${'x'.repeat(100_000)}"`)],
  ['what is no JSON', (response) => response.writeHead(200, json).end('{')],
  ['half of it', (response) => response.writeHead(200, { ...json, 'content-length': '9' }).end('{}')],
  ['nothing, and stays', (response) => response.writeHead(200, json).write('{')],
])('%s is refused', async (_, answer) => {
  const site = await openSite((__, response) => answer(response))
  const options = { ...ours, lookup: resolving(['127.0.0.1']), timeoutMs: 500 }
  await expect(fetchFrom(`https://documents.test:${site.port}/x`, options)).rejects.toThrow()
  expect(site.requests()).toBe(1)
})

test('a name that leads inside is not asked, whatever it led to before', async () => {
  const site = await openSite((_, response) => response.writeHead(200, json).end('{}'))
  const url = `https://documents.test:${site.port}/x`
  for (const lookup of [
    resolving(['127.0.0.1']),
    resolving(['1.1.1.1', '127.0.0.1']),
    resolving(['127.0.0.1', '1.1.1.1']),
    resolving([]),
  ]) {
    await expect(fetchFrom(url, { ca: certificate, lookup, timeoutMs: 500 })).rejects.toThrow('not public')
  }
  // The name is resolved once, and what was checked is what is asked.
  const lookup = resolving(['127.0.0.1'], ['10.0.0.1'])
  await fetchFrom(url, { ...ours, lookup })
  expect(site.requests()).toBe(1)
})

test('a certificate of another name is refused', async () => {
  const site = await openSite((_, response) => response.writeHead(200, json).end('{}'))
  const url = `https://elsewhere.test:${site.port}/x`
  await expect(fetchFrom(url, { ...ours, lookup: resolving(['127.0.0.1']) })).rejects.toThrow()
  expect(site.requests()).toBe(0)
})
