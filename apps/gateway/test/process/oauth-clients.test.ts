import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { registerApp } from '../authorization/support/app.ts'
import { createBrowser } from '../authorization/support/browser.ts'
import { databases } from '../databases.ts'
import { startOneVendor } from './support/one-vendor-client.ts'
import { openRoundRobin } from './support/round-robin.ts'
import { freshFolder } from './support/start-gateway.ts'

const tool = 'list_all_richpanel_tags'

describe.each(databases)('two processes on one $kind, behind one address', ({ fresh }) => {
  async function started() {
    const front = await openRoundRobin()
    const environment = {
      HELPDESK_MCP_DATABASE_URL: await fresh(),
      HELPDESK_MCP_SECRET_KEY: randomBytes(32).toString('base64'),
      HELPDESK_MCP_PUBLIC_URL: front.url,
    }
    const folder = await freshFolder()
    const one = await startOneVendor(folder, { environment })
    const other = await startOneVendor(folder, { environment })
    for (const { url } of [one, other]) front.add(url)
    const person = async (name: string) => {
      const invited = await one.manage('POST', '/people', { name, role: 'owner' })
      const { link } = (await invited.json()) as { link: { url: string } }
      const browser = createBrowser(front.url, front.url)
      await browser.signIn(link.url)
      return browser
    }
    const apps = async (browser: ReturnType<typeof createBrowser>) =>
      JSON.parse((await browser.send('GET', '/connected-apps')).text).result as { id: string; name: string }[]
    return { url: front.url, mcp: `${front.url}/mcp`, folder, person, apps }
  }

  test('mcp-remote and the Inspector’s command connect, with a person’s consent, until they are disconnected', async () => {
    const { url, mcp, folder, person, apps } = await started()
    const [ana, ben] = [await person('Ana'), await person('Ben')]
    const remote = startRemote(mcp, folder)
    const connecting = remote.client.connect(remote.transport)
    const back = await ana.consent(await remote.asks(1))
    expect((await fetch(back)).status).toBe(200)
    await connecting
    const { tools } = await remote.client.listTools()
    expect(tools.map(({ name }) => name)).toContain(tool)
    expect((await remote.client.callTool({ name: tool, arguments: {} })).isError).toBeFalsy()

    const app = await registerApp({ url, mcp } as Parameters<typeof registerApp>[0])
    const { access_token: token } = await app.connect(ben)
    const listed = await inspect(mcp, token, folder)
    expect(listed.code, listed.text).toBe(0)
    expect(listed.text).toContain(tool)

    // Each sees what they have connected, and an owner may end what others have.
    const [[mine], [theirs]] = [await apps(ana), await apps(ben)]
    expect(mine?.id).not.toBe(theirs?.id)
    for (const connected of [mine, theirs]) {
      expect((await ben.send('DELETE', `/connected-apps/${connected?.id}`)).status).toBe(204)
    }
    expect((await inspect(mcp, token, folder)).code).not.toBe(0)
    // It asks for consent again, by the same page.
    const again = remote.client.callTool({ name: tool, arguments: {} }).catch(() => undefined)
    expect((await remote.asks(2)).pathname).toBe('/oauth/authorize')
    await remote.client.close()
    await again
  })
})

/** mcp-remote as a host starts it, with a person who opens what it prints. */
function startRemote(url: string, folder: string) {
  const proxy = new URL('../../node_modules/mcp-remote/dist/proxy.js', import.meta.url).pathname
  const { PATH = '' } = process.env
  // It is to open no browser of whoever runs the tests.
  const env = { PATH, HOME: folder, BROWSER: 'true', MCP_REMOTE_CONFIG_DIR: join(folder, 'remote') }
  const command = { command: process.execPath, args: [proxy, url], env, stderr: 'pipe' as const }
  const transport = new StdioClientTransport(command)
  let said = ''
  const listeners = new Set<() => void>()
  transport.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8')
    for (const listener of listeners) listener()
  })
  onTestFinished(() => transport.close())
  return {
    client: new Client({ name: 'test', version: '1.0.0' }),
    transport,
    /** The address that it asks a person to visit, the first time or a later one. */
    asks: (time: number) =>
      new Promise<URL>((resolve) => {
        const look = () => {
          const found = [...said.matchAll(/by visiting:\s+(http\S+)\s/g)][time - 1]?.[1]
          if (found !== undefined) resolve(new URL(found))
        }
        listeners.add(look)
        look()
      }),
  }
}

const { resolve } = createRequire(new URL('../../../../package.json', import.meta.url))

/** Asks the Inspector's command for the tools at a URL. */
async function inspect(url: string, token: string, home: string): Promise<{ code: number; text: string }> {
  const manifest = resolve('@modelcontextprotocol/inspector/package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { 'mcp-inspector': string } }
  const command = join(dirname(manifest), bin['mcp-inspector'])
  const args = ['--cli', url, '--transport', 'http', '--header', `Authorization: Bearer ${token}`]
  return new Promise((done) => {
    const options = { env: { ...process.env, HOME: home }, maxBuffer: 16 * 2 ** 20 }
    const line = [command, ...args, '--method', 'tools/list', '--format', 'json']
    execFile(process.execPath, line, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      done({ code, text: stdout + stderr })
    })
  })
}
