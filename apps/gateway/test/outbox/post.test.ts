import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { isPublic } from '@helpdesk-mcp/connector'
import { expect, onTestFinished, test } from 'vitest'
import { postOf, postTo } from '../../src/outbox/channels/post.ts'
import { certificate, certificateKey } from '../authorization/support/certificate.ts'

async function openSite(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  let requests = 0
  const server = createServer({ key: certificateKey, cert: certificate }, (request, response) => {
    requests++
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `https://127.0.0.1:${port}/hook`, port, requests: () => requests }
}

const sent = { headers: { 'content-type': 'application/json', 'webhook-id': 'a' }, body: '{"text":"é"}' }
const ours = { ca: certificate, isAllowed: (address: string) => address === '127.0.0.1' || isPublic(address) }

test('a body arrives whole with its headers, and the answer is read, whatever its status', async () => {
  const site = await openSite(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    response.writeHead(503).end(JSON.stringify([request.method, request.headers['webhook-id'], body]))
  })
  const answer = await postTo(site.url, sent, ours)
  expect(answer).toEqual({ status: 503, text: JSON.stringify(['POST', 'a', sent.body]) })
})

test('a redirect is an answer, and one that is too long is none', async () => {
  const site = await openSite((request, response) => {
    if (request.url === '/hook') response.writeHead(302, { location: 'https://127.0.0.1/admin' }).end()
    else response.end('x'.repeat(300_000))
  })
  expect(await postTo(site.url, sent, ours)).toMatchObject({ status: 302 })
  expect(site.requests()).toBe(1)
  await expect(postTo(site.url.replace('hook', 'long'), sent, ours)).rejects.toThrow('more than')
})

const postPublic = postOf({})

test('what is in the operator’s own network is sent to where its host is named', async () => {
  const site = await openSite((_, response) => response.end('taken'))
  const named = { ca: certificate, privateHosts: ['127.0.0.1'] }
  expect(await postTo(site.url, sent, named)).toMatchObject({ status: 200, text: 'taken' })
  const byName = site.url.replace('127.0.0.1', 'localhost')
  await expect(postTo(byName, sent, named)).rejects.toThrow('HELPDESK_MCP_PRIVATE_HOSTS')
  // The name is allowed, so it may lead anywhere; that the certificate is not its own is another thing.
  await expect(postTo(byName, sent, { ...named, privateHosts: ['localhost'] })).rejects.toThrow(
    /altnames|cert/i,
  )
  expect(site.requests()).toBe(1)
})

test('nothing is sent to an address that is not public, nor without TLS', async () => {
  const site = await openSite((_, response) => response.end())
  await expect(postPublic(site.url, sent)).rejects.toThrow('not public')
  await expect(postPublic(`https://localhost:${site.port}/`, sent)).rejects.toThrow('not public')
  await expect(postPublic('https://[::1]/', sent)).rejects.toThrow('not public')
  await expect(postPublic('https://169.254.169.254/latest', sent)).rejects.toThrow('not public')
  await expect(postTo('http://example.com/', sent, ours)).rejects.toThrow('https')
  expect(site.requests()).toBe(0)
})
