import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog, withAccessLog } from '../src/log.ts'
import { newToken } from '../src/secrets/tokens.ts'

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

test('an answered request is a line without its query; what is asked all the time is not', async () => {
  const token = newToken('hdm_mcp_')
  const { log, text } = logged()
  const fetch = withAccessLog({ clock, log }, async () => new Response(null, { status: 204 }))
  await fetch(new Request(`http://a.example/mcp/${token}?code=secret-code`, { method: 'POST' }))
  await fetch(new Request('http://a.example/healthz'))
  const [line, ...others] = text().trim().split('\n')
  expect(JSON.parse(line ?? '')).toMatchObject({ method: 'POST', path: '/mcp/hdm_mcp_…', status: 204, ms: 0 })
  expect(others).toEqual([])
  expect(text()).not.toContain('secret-code')
})

test('what is thrown becomes an answer, and a line without its message', async () => {
  const { log, text } = logged()
  const fetch = withAccessLog({ clock, log }, async () => {
    throw new TypeError('with a secret')
  })
  const response = await fetch(new Request('http://a.example/'))
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(text()).toContain('TypeError')
  expect(text()).not.toContain('secret')
})

test('the access log cuts tokens itself, whatever the log does', async () => {
  const fields: object[] = []
  const note = (given: object) => void fields.push(given)
  const log = { debug: note, info: note, warn: note, error: note }
  const fetch = withAccessLog({ clock, log }, async () => new Response(null))
  await fetch(new Request(`http://a.example/mcp/${newToken('hdm_mcp_')}`))
  expect(fields).toMatchObject([{ path: '/mcp/hdm_mcp_…' }])
})
