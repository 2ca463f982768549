import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { viewPaths } from '../../src/dashboard/files.ts'
import { createGateway } from '../../src/gateway.ts'
import { openTestApi } from '../api/open-test-api.ts'

const script = `console.log(${JSON.stringify('x'.repeat(2_000))})`

async function openPage({ isBuilt = true } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-mcp-page-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const build = async () => {
    await mkdir(join(folder, 'dist/assets'), { recursive: true })
    await writeFile(join(folder, 'secret.txt'), 'secret')
    await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>built</title>')
    await writeFile(join(folder, 'dist/assets/index-abc.js'), script)
    await writeFile(join(folder, 'dist/assets/index-abc.js.map'), '{}')
    await writeFile(join(folder, 'dist/robots.txt'), 'User-agent: *')
  }
  if (isBuilt) await build()
  const { context } = await openTestApi()
  const gateway = createGateway(context, { pageFolders: [join(folder, 'none'), join(folder, 'dist')] })
  onTestFinished(() => gateway.close())
  const get = (path: string, init: RequestInit = {}) =>
    gateway.fetch(new Request(`http://gateway.test${path}`, init))
  return { get, build }
}

describe('the page', () => {
  test('is one document at each of its addresses, not stored, with a strict policy', async () => {
    const { get } = await openPage()
    for (const path of viewPaths) {
      const response = await get(path.replace(':id', 'acc_1'))
      expect(response.status, path).toBe(200)
      expect(await response.text()).toContain('<title>built')
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('x-frame-options')).toBe('DENY')
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /)
      expect(policy).not.toMatch(/unsafe|data:|\*|https?:/)
    }
  })

  test('has the addresses that its own source says', async () => {
    const source = await readFile(new URL('../../../dashboard/src/routes.ts', import.meta.url), 'utf8')
    const all = [...source.matchAll(/path: '([^']*)'/g)].map(([, path]) => path?.replace('$', ':'))
    // Which stands for every other.
    const paths = all.filter((path) => path !== ':')
    expect([...viewPaths].sort()).toEqual(paths.sort())
  })

  test('takes no address from the API', async () => {
    const { ask } = await openTestApi()
    const api = Object.keys((await ask('GET', '/openapi.json')).body.paths)
    expect(viewPaths.filter((path) => api.includes(path.replace(':id', '{id}')))).toEqual([])
    const { get } = await openPage()
    for (const path of ['/activity', '/mcp-servers', '/session']) {
      const response = await get(path, { headers: { accept: 'text/html' } })
      expect(response.headers.get('content-type'), path).toBe('application/problem+json')
    }
  })

  test('who types the address of a list into a browser gets to its page', async () => {
    const { get, build } = await openPage({ isBuilt: false })
    const headers = { accept: 'text/html', 'sec-fetch-dest': 'document' }
    expect((await get('/people', { headers })).status).toBe(401)
    await build()
    for (const [list, view] of [
      ['/people', '/team'],
      ['/activity', '/watch'],
      ['/overview', '/'],
    ] as const) {
      const response = await get(list, { headers })
      expect([response.status, response.headers.get('location')]).toEqual([302, view])
      expect(viewPaths).toContain(view)
    }
    // What scripts of the page ask for stays the API's, as does what lies below a list.
    expect((await get('/people', { headers: { 'sec-fetch-dest': 'empty' } })).status).toBe(401)
    expect((await get('/activity/export', { headers })).headers.get('location')).toBeNull()
  })

  test('files with a hash in their name are kept for good, and go out small', async () => {
    const { get } = await openPage()
    const plain = await get('/assets/index-abc.js')
    expect(await plain.text()).toBe(script)
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(plain.headers.get('vary')).toBe('accept-encoding')
    const small = await get('/assets/index-abc.js', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(small.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await small.arrayBuffer())).toString()).toBe(script)
    expect(Number(small.headers.get('content-length'))).toBeLessThan(200)
    const head = await get('/assets/index-abc.js', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await get('/robots.txt')).headers.get('cache-control')).toBe('no-cache')
  })

  test.each([
    '/assets/none.js',
    '/assets/index-abc.js.map',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/',
    '/secret.txt',
    '/servers/a/b',
    '/no-such-page',
    '/.well-known/oauth-authorization-server',
    '/connect/none',
    '/approve/none',
    '/oauth/none',
  ])('there is nothing at %s: a page for people, a problem for programs', async (path) => {
    const { get } = await openPage()
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const opened = await get(path, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } })
    expect([opened.status, await opened.text()]).toEqual([404, expect.stringContaining('<title>built')])
    expect(opened.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  })

  test('who opens in a browser what takes another method sees a page, too', async () => {
    const { get } = await openPage()
    const headers = { accept: 'text/html' }
    expect(await (await get('/session/link', { headers })).text()).toContain('<title>built')
    expect((await get('/session/link')).status).toBe(405)
  })

  test('takes no other method', async () => {
    const { get } = await openPage()
    const response = await get('/', { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('says what to do while it is not built, and is there once it is', async () => {
    const { get, build } = await openPage({ isBuilt: false })
    const missing = await get('/servers/mcp_1')
    expect(missing.status).toBe(503)
    expect(await missing.text()).toContain('npx pnpm@12 build')
    expect((await get('/healthz')).status).toBe(200)
    await build()
    expect(await (await get('/')).text()).toContain('<title>built')
  })
})
