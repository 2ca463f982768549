import type { lookup as lookupName } from 'node:dns'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Cancellation, isConnectorError } from '@helpdesk-mcp/contracts'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  addressSetting,
  checkSettings,
  createConnector,
  defineConnector,
  isPublic,
  selfHosted,
  z,
} from '../src/index.ts'
import { createNetwork } from '../src/vendor/network.ts'
import { tiny } from './tiny/tiny-connector.ts'

const hosted = defineConnector({
  ...tiny,
  settings: z.object({
    token: z.string().min(1).meta({ secret: true }),
    url: addressSetting({ title: 'Tiny Desk', example: 'https://desk.example.com' }),
  }),
  baseUrl: selfHosted({ setting: 'url', path: '/v2' }),
  auth: tiny.auth as never,
  errors: tiny.errors as never,
})

async function listen(listener: RequestListener) {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const open = (url: string, more: object = {}) =>
  createConnector(hosted, { settings: { token: 't', url }, ...more })

/** What is said of an address that cannot be used. */
function refusal(url: string, privateHosts?: string[]): string {
  try {
    open(url, privateHosts ? { privateHosts } : {})
    return 'used'
  } catch (error) {
    if (!isConnectorError(error)) throw error
    return `${error.code}: ${error.message}`
  }
}

/** Where a call goes to. */
async function urlOf(url: string): Promise<string> {
  const urls: string[] = []
  const fetch = async (request: Request) => {
    urls.push(request.url)
    return Response.json([])
  }
  await open(url, { fetch }).check()
  return urls[0] ?? 'nowhere'
}

describe('the address of a helpdesk that people run themselves', () => {
  it.each([
    ['https://desk.example.com', 'https://desk.example.com/v2/'],
    ['https://desk.example.com/', 'https://desk.example.com/v2/'],
    ['https://desk.example.com:8443/help//', 'https://desk.example.com:8443/help/v2/'],
    ['https://1.1.1.1', 'https://1.1.1.1/v2/'],
    ['https://[2606:4700::1111]', 'https://[2606:4700::1111]/v2/'],
  ])('%s is called at %s', async (url, expected) => {
    expect(await urlOf(url)).toContain(expected)
  })

  it.each([
    'desk.example.com',
    'ftp://desk.example.com',
    'https://me:secret@desk.example.com',
    'https://desk.example.com/?a=1',
    'https://desk.example.com/#inbox',
    'javascript:alert(1)',
  ])('is not %s', (url) => {
    expect(refusal(url)).toContain(
      'invalid_arguments: url is not valid: give a URL such as https://desk.example.com',
    )
  })

  it.each(['http://desk.example.com', 'http://1.1.1.1'])('is https, so not %s', (url) => {
    expect(refusal(url)).toContain('Tiny Desk is called by https only.')
    expect(refusal(url)).toContain('HELPDESK_MCP_PRIVATE_HOSTS')
  })

  it.each([
    'https://127.0.0.1',
    'https://127.1',
    'https://2130706433',
    'https://0x7f.0.0.1',
    'https://10.1.2.3:8443',
    'https://169.254.169.254/latest',
    'https://[::1]',
    'https://[::ffff:10.0.0.1]',
    'https://[fd12::1]',
  ])('is public, so not %s', (url) => {
    expect(refusal(url)).toContain('url is not valid: the address is not public.')
  })

  it('may be one in the own network that whoever runs the server has named', () => {
    expect(refusal('http://10.1.2.3:3000', ['10.1.2.3'])).toBe('used')
    expect(refusal('https://[fd12::1]', ['fd12::1'])).toBe('used')
    expect(refusal('http://Desk.Internal', ['desk.internal'])).toBe('used')
    expect(refusal('http://desk.internal', ['*.internal'])).toBe('used')
    expect(refusal('http://internal', ['*.internal'])).not.toBe('used')
    expect(refusal('http://10.1.2.4', ['10.1.2.3'])).not.toBe('used')
    expect(refusal('http://desk.internal.example.com', ['desk.internal'])).not.toBe('used')
  })

  it('may be left out where the vendor has a service of its own', () => {
    const service = { title: 'Tiny Desk', example: 'https://a.example', default: 'https://app.tiny.example' }
    const settings = z.object({ url: addressSetting(service) })
    expect(checkSettings({ ...tiny, settings } as never, {})).toEqual({ url: service.default })
  })

  it('is that of a sandbox where the same process has started one', async () => {
    const port = await listen((_, response) => response.end('[]'))
    await expect(
      open('https://desk.example.com', { baseUrl: `http://127.0.0.1:${port}` }).check(),
    ).resolves.toBe(undefined)
  })

  it.each([
    ['https://127.0.0.1', 'not public'],
    ['https://169.254.169.254', 'not public'],
    ['https://localhost', 'not public'],
    ['https://a.localhost.', 'not public'],
    ['http://desk.example.com', 'https only'],
  ])('is refused beside a sandbox as without one: %s', (url, why) => {
    expect(() => open(url, { baseUrl: 'http://127.0.0.1:9' })).toThrow(why)
    expect(() =>
      open(url, { baseUrl: 'http://127.0.0.1:9', privateHosts: [new URL(url).hostname] }),
    ).not.toThrow()
  })
})

describe('a name that leads inside', () => {
  /** Resolves to these addresses in turn: an attacker's name server answers differently each time. */
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
  const ours = (address: string) => address === '127.0.0.1' || isPublic(address)
  const request = (url: string) => ({ method: 'GET', url, headers: {}, cancellation: new Cancellation() })

  it.each([[['127.0.0.2']], [['1.1.1.1', '10.0.0.1']], [['169.254.169.254']], [[]]])(
    'is not called: %j',
    async (addresses) => {
      let requests = 0
      const port = await listen((_, response) => {
        requests++
        response.end()
      })
      const send = createNetwork({ isAllowed: ours, lookup: resolving(addresses) })
      await expect(send(request(`http://desk.test:${port}/`))).rejects.toMatchObject({
        code: 'blocked_by_policy',
        message: expect.stringContaining('desk.test has an address that is not public'),
      })
      expect(requests).toBe(0)
    },
  )

  it('is refused when it changes, and what was checked is what is called', async () => {
    const port = await listen((_, response) => {
      response.setHeader('connection', 'close')
      response.end('ok')
    })
    const send = createNetwork({ isAllowed: ours, lookup: resolving(['127.0.0.1'], ['10.0.0.1']) })
    expect((await send(request(`http://desk.test:${port}/`))).status).toBe(200)
    await expect(send(request(`http://desk.test:${port}/`))).rejects.toThrow('not public')
  })

  it('is told to the caller as what it is', async () => {
    const connector = open('https://localhost:9')
    await expect(connector.check()).rejects.toMatchObject({ code: 'blocked_by_policy' })
  })
})

describe('a redirect', () => {
  it('is not followed, and the caller is told where it leads', async () => {
    let requests = 0
    const port = await listen((_, response) => {
      requests++
      response.writeHead(301, { location: 'https://www.desk.example.com/v2/things?key=secret' }).end()
    })
    const connector = open(`http://127.0.0.1:${port}`, { privateHosts: ['127.0.0.1'] })
    await expect(connector.check()).rejects.toMatchObject({
      status: 301,
      message: expect.stringMatching(
        /redirects to "https:\/\/www\.desk\.example\.com", which is not followed/,
      ),
    })
    expect(requests).toBe(1)
  })
})
