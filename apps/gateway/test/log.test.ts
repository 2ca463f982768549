import { Writable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { createGateway } from '../src/gateway.ts'
import { createAccessLog, createLog } from '../src/log.ts'
import { createMetrics } from '../src/metrics.ts'
import { newToken } from '../src/secrets/tokens.ts'
import { openTestApi } from './api/open-test-api.ts'

function logged(options: { level?: string; isTTY?: boolean } = {}) {
  let text = ''
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  if (options.isTTY) Object.assign(output, { isTTY: true })
  return { log: createLog({ level: options.level ?? 'info', output }), text: () => text }
}

const clock = { now: () => 5_000, sleep: async () => undefined }

test('tokens are cut out wherever they stand', () => {
  const [mcp, api] = [newToken('hdm_mcp_'), newToken('hdm_api_')]
  const { log, text } = logged()
  log.info({ deep: { url: `https://a.example/mcp/${mcp}?x=1`, header: `Bearer ${api}` } }, `for ${mcp}`)
  expect(text()).toContain('"url":"https://a.example/mcp/hdm_mcp_…?x=1","header":"Bearer hdm_api_…"')
  expect(text()).not.toContain(mcp.slice(8))
  expect(text()).not.toContain(api.slice(8))
})

test('a person reads lines, a program JSON', () => {
  const person = logged({ isTTY: true })
  person.log.warn({ account: 'acc_1' }, 'It does not open.')
  expect(person.text()).toMatch(/^\d\d:\d\d:\d\d warn {2}It does not open\. account=acc_1\n$/)
  const program = logged({ level: 'warn' })
  program.log.info({}, 'not shown')
  program.log.error({ a: 1 }, 'shown')
  expect(JSON.parse(program.text())).toMatchObject({ a: 1, message: 'shown' })
})

test('lines that are held back are written together, in their order, and at once with a warning', async () => {
  const written: string[] = []
  const output = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk))
      done()
    },
  })
  const log = createLog({ level: 'info', output, delayMs: 3_600_000 })
  const token = newToken('hdm_mcp_')
  log.info({}, `first ${token}`)
  log.info({}, 'second')
  expect(written).toEqual([])
  log.warn({}, 'third')
  expect(written).toHaveLength(1)
  const messages = (written[0] ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).message)
  expect(messages).toEqual(['first hdm_mcp_…', 'second', 'third'])
  log.info({}, 'last')
  log.flush()
  expect(written[1]).toContain('last')
  for (let count = 0; count < 1_000; count++) log.info({}, 'many more of them')
  expect(written.length).toBeGreaterThan(2)
  expect(written.join('').length).toBeGreaterThan(32_000)
})

test('held back lines are written after the delay', async () => {
  const text: string[] = []
  const output = new Writable({
    write(chunk, _encoding, done) {
      text.push(String(chunk))
      done()
    },
  })
  createLog({ level: 'info', output, delayMs: 1 }).info({}, 'alone')
  await expect.poll(() => text.join('')).toContain('alone')
})

test('an answered request is a line without its token; what is asked all the time is not', async () => {
  const token = newToken('hdm_mcp_')
  const { log, text } = logged()
  const accessLog = createAccessLog({ clock, log })
  const serve = async () => ({ status: 204 })
  await accessLog('POST', `/mcp/${token}`, serve, (failure) => failure)
  await accessLog('GET', '/healthz', serve, (failure) => failure)
  const [line, ...others] = text().trim().split('\n')
  expect(JSON.parse(line ?? '')).toMatchObject({ method: 'POST', path: '/mcp/…', status: 204, ms: 0 })
  expect(others).toEqual([])
  expect(text()).not.toContain(token)
})

test('what is thrown becomes an answer, and a line without its message', async () => {
  const { log, text } = logged()
  const accessLog = createAccessLog({ clock, log })
  const serve = async (): Promise<{ status: number }> => {
    throw new TypeError('with a secret')
  }
  expect(await accessLog('GET', '/', serve, (failure) => failure)).toEqual({
    title: 'The gateway failed',
    status: 500,
  })
  expect(text()).toContain('TypeError')
  expect(text()).not.toContain('secret')
})

const token = 'hdm_mcp_XKrWcWMSxfVM93p0srWusR1jcTJm_VcbMf4LrPtS4c4'
const [coded, upper, bare] = [token.replace('h', '%68'), token.toUpperCase(), token.replace('hdm_mcp_', '')]

test('below /mcp nothing is logged, however it is written', async () => {
  const pathsOf = await openLogged()
  const spellings = [
    `/mcp/${token}`,
    `/mcp/${token}/`,
    `/mcp/${coded}`,
    `/mcp/${token.replaceAll('_', '%5F')}`,
    `/mcp/${coded.replaceAll('%', '%25')}`,
    `/mcp/${upper}`,
    `/mcp/${bare}`,
    `/MCP/${token}`,
    `/%6dcp/${token}`,
    `//mcp//${token}`,
    `/mcp%2F${bare}`,
    `/mcp%252f${bare}`,
    `/mcp\\${bare}`,
    `/x/../mcp/${bare}`,
    `/mcp/${bare}/more/${bare}`,
    `/mcp/%zz${bare}`,
    `/mcp/a?token=${bare}#${bare}`,
  ]
  for (const path of spellings) expect(await pathsOf(path), path).toEqual(['/mcp/…'])
  expect(await pathsOf(`/mcp?token=${bare}`)).toEqual(['/mcp'])
})

test('of any other path the route is logged, and the ids of our own', async () => {
  const pathsOf = await openLogged()
  const id = `mcp_${'a1'.repeat(16)}`
  const expected = {
    [`/s/${bare}`]: '/…',
    [`/${bare}`]: '/…',
    [`/prefix/mcp/${bare}`]: '/…',
    [`/sign-in/${bare}`]: '/sign-in/…',
    [`/sign-in?code=${bare}`]: '/sign-in',
    [`/connect/callback?code=${bare}&state=${bare}`]: '/connect/callback',
    [`/mcp-servers/${token}`]: '/mcp-servers/…',
    [`/mcp-servers/${bare}/rotate`]: '/mcp-servers/…/rotate',
    [`/mcp-servers/${id}/rotate`]: `/mcp-servers/${id}/rotate`,
    [`/assets/${bare}.js`]: '/assets/…',
    '/': '/',
  }
  for (const [path, logged] of Object.entries(expected)) expect(await pathsOf(path), path).toEqual([logged])
})

/** The paths that the access log of a whole gateway has for a request, whose answer must not hold the secret either. */
async function openLogged() {
  const { context, logged } = await openTestApi()
  const metrics = createMetrics()
  const gateway = createGateway({ ...context, metrics }, { pageFolders: [] })
  onTestFinished(() => gateway.close())
  return async (path: string): Promise<unknown[]> => {
    const before = logged.length
    for (const method of ['GET', 'HEAD', 'POST', 'PROPFIND']) {
      const response = await gateway.fetch(new Request(`http://gateway.test${path}`, { method }))
      expect((await response.text()).toLowerCase()).not.toContain(bare.toLowerCase())
      expect([...response.headers].join().toLowerCase()).not.toContain(bare.toLowerCase())
    }
    const lines = logged.slice(before)
    expect(lines.join().toLowerCase()).not.toContain(bare.toLowerCase())
    expect((await metrics.text()).toLowerCase()).not.toContain(bare.toLowerCase())
    return [...new Set(lines.flatMap((line) => JSON.parse(line)[0].path ?? []))]
  }
}
