import { describe, expect, test } from 'vitest'
import { clientNames } from '../../src/servers/client-names.ts'
import { clientTargets } from '../../src/servers/clients.ts'
import { openTestApi } from './open-test-api.ts'

interface Client {
  id: string
  title: string
  kind: string
  steps: string[]
  after: string[]
  text: string
  link: string | null
  problem: string | null
}

const names = { title: 'Night shift', whole: 'night-shift', short: 'night-shift' }
const target = { url: 'https://help.example.com/mcp/secret', names, auth: 'none' as const }

const nameOf = (name: string, tools: string[]) => clientNames({ id: 'mcp_0d1e4f', name }, tools).short

function clientsOf(publicUrl: string, more: object = {}): Record<string, Client> {
  const targets = clientTargets({ ...target, publicUrl, ...more })
  return Object.fromEntries(targets.map((client) => [client.id, client]))
}

describe('clients', () => {
  test('get what each of them reads', () => {
    const { cursor, vscode, codex, gemini, ...clients } = clientsOf('https://help.example.com')
    const config = new URL(cursor?.link ?? '').searchParams.get('config') ?? ''
    expect(JSON.parse(Buffer.from(config, 'base64').toString())).toEqual({ url: target.url })
    expect(new URL(cursor?.link ?? '').searchParams.get('name')).toBe('night-shift')
    expect(JSON.parse(decodeURIComponent(vscode?.link?.split('?')[1] ?? ''))).toEqual({
      ...{ name: 'night-shift', type: 'http', url: target.url },
    })
    expect(JSON.parse(cursor?.text ?? '')).toEqual({ mcpServers: { 'night-shift': { url: target.url } } })
    expect(clients['claude-code']?.text).toBe(`claude mcp add --transport http night-shift ${target.url}`)
    expect(gemini?.text).toBe(`gemini mcp add --transport http night-shift ${target.url}`)
    expect(codex?.text).toBe(`codex mcp add night-shift --url ${target.url}`)
    const remote = JSON.parse(clients['claude-desktop']?.text ?? '').mcpServers['night-shift']
    expect(remote).toEqual({ command: 'npx', args: ['-y', 'mcp-remote', target.url] })
    expect(Object.values(clientsOf('https://help.example.com')).map(({ problem }) => problem)).toEqual(
      Array(8).fill(null),
    )
  })

  test('are told what keeps them from working', () => {
    for (const local of [
      'http://127.0.0.1:8787',
      'http://localhost:8787',
      'https://gateway.internal',
      'http://192.168.1.5',
      'http://gateway',
    ]) {
      const { claude, chatgpt, cursor } = clientsOf(local)
      expect(claude?.problem, local).toBe(
        'This gateway cannot be reached from the internet yet. Your IT has to make it public first.',
      )
      expect(chatgpt?.problem).toBe(claude?.problem)
      expect(cursor?.problem).toBeNull()
    }
    expect(clientsOf('http://help.example.com')['claude']?.problem).toBe(
      'This gateway has no encrypted (https) address yet. Your IT has to give it one first.',
    )
    expect(clientsOf('http://help.example.com')['claude-desktop']?.text).toContain('--allow-http')
    const withToken = clientsOf('https://help.example.com', { auth: 'api_token' })
    expect(withToken['chatgpt']?.problem).toMatch(/requires an API token/)
    expect(withToken['claude']?.problem).toBeNull()
    expect(withToken['codex']?.text).toContain('--bearer-token-env-var HELPDESK_MCP_TOKEN')
    expect(withToken['cursor']?.text).toContain('Bearer YOUR_API_TOKEN')
  })

  test('are Claude and ChatGPT first, and their titles are names that a lead knows', () => {
    const targets = clientTargets({ ...target, publicUrl: 'http://127.0.0.1:8787' })
    expect(targets.slice(0, 2).map(({ title, kind }) => [title, kind])).toEqual([
      ['Claude', 'chat'],
      ['ChatGPT', 'chat'],
    ])
    expect(targets.slice(2).every(({ kind }) => kind === 'developer')).toBe(true)
    for (const { title, problem } of targets) expect(`${title} ${problem}`).not.toMatch(/mcp-remote|npx|127/)
  })

  test('list a server as it is called, say where the text goes, and what to do beside other entries', () => {
    const tool = 'x'.repeat(52)
    const names = clientNames({ id: 'mcp_0d1e4f', name: 'Triage morning shift' }, [tool])
    expect(names).toEqual({ title: 'Triage morning shift', whole: 'triage-morning-shift', short: 'tms' })
    const publicUrl = 'https://help.example.com'
    const clients = clientsOf(publicUrl, { names })
    const desktop = clients['claude-desktop']
    expect(Object.keys(JSON.parse(desktop?.text ?? '').mcpServers)).toEqual(['triage-morning-shift'])
    expect(desktop?.steps.join(' ')).toContain('claude_desktop_config.json')
    expect(desktop?.steps.at(-1)).toMatch(/part “mcpServers” in it already, add only “triage-morning-shift”/)
    expect(desktop?.after[0]).toContain('It is listed as triage-morning-shift.')
    expect(clients['claude']?.steps.at(-1)).toBe('Name it Triage morning shift and enter this URL.')
    expect(clients['claude-code']?.text).toContain(' tms ')
    expect(clients['claude-code']?.after[0]).toMatch(/^It is listed as tms: /)
    expect(clientsOf(publicUrl)['claude-code']?.after).toEqual([])
  })

  test('call servers by different names that leave room for the longest tool', () => {
    const long = 'x'.repeat(52)
    expect(nameOf('Night shift', [])).toBe('night-shift')
    expect(nameOf('Ünïcode & more', [])).toBe('unicode-more')
    expect(nameOf('Night shift', [long])).toBe('ns')
    expect(nameOf('Triage', [long])).toBe('triag')
    expect(nameOf('Triage for Ina', ['x'.repeat(40)])).toBe('triage-for-ina')
    expect(nameOf('Triage for Ina', ['x'.repeat(47)])).toBe('triage-ina')
    expect(nameOf('Triage for Ina', ['x'.repeat(49)])).toBe('triage-i')
    expect(nameOf('Triage morning shift', ['x'.repeat(37)])).toBe('triage-morning-shift')
    expect(nameOf('Triage morning shift', ['x'.repeat(39)])).toBe('triage-morning-s')
    expect(nameOf('Triage morning shift', ['x'.repeat(45)])).toBe('triage-ms')
    expect(nameOf('For the', ['x'.repeat(53)])).toBe('ft')
    expect(nameOf('客服', [])).toBe('hd-0d1e')
    expect(nameOf('客服', [long])).toBe('hd')
    expect(nameOf('24/7', [])).toBe('hd-0d1e')
    for (const name of ['Night shift', 'Triage', 'A very long name of a server that nobody would give']) {
      expect(`mcp__${nameOf(name, [long])}__${long}`.length).toBeLessThanOrEqual(64)
    }
  })

  test('come with a minted server, and without a URL from a route', async () => {
    const { ask, connect, owner } = await openTestApi()
    const account = await connect()
    const body = { name: 'Night shift', accounts: [account] }
    const minted = (await ask('POST', '/mcp-servers', { token: owner, body })).body
    expect(minted.clients.find(({ id }: Client) => id === 'claude-code').text).toContain(minted.url)
    // Only what is listed takes room beside the name.
    const found = { ...body, name: 'Triage morning shift', config: { surface: 'catalog' } }
    const searched = (await ask('POST', '/mcp-servers', { token: owner, body: found })).body
    expect(searched.clients.find(({ id }: Client) => id === 'claude-code').text).toContain(
      ' triage-morning-shift ',
    )
    const { result } = (await ask('GET', '/mcp-clients?require_api_token_auth=true')).body
    expect(result.map(({ text }: Client) => text).join()).not.toContain('hdm_mcp_')
    expect(result.find(({ id }: Client) => id === 'claude-code').text).toContain('YOUR_MCP_URL --header')
    expect((await ask('GET', '/mcp-clients?require_api_token_auth=1')).status).toBe(422)
  })
})

describe('a preview', () => {
  test('says in words and numbers what a server may do', async () => {
    const { ask, connect } = await openTestApi()
    const account = await connect()
    const preview = async (more: object) =>
      (await ask('POST', '/mcp-servers/preview', { body: { accounts: [account], ...more } })).body
    const triage = await preview({ preset: 'triage' })
    expect(triage.summary[0]).toBe(
      'It can look things up and make internal changes (notes, tags, assignments), in conversations, customers, orders and knowledge.',
    )
    const sum = (counts: { tools: number }[]) => counts.reduce((all, { tools }) => all + tools, 0)
    expect(sum(triage.groups)).toBe(triage.callable.length)
    expect(triage.effects.map(({ effect }: { effect: string }) => effect)).toEqual(['read', 'internal'])
    const counts = Object.fromEntries(
      triage.presets.map(({ id, tools }: { id: string; tools: number }) => [id, tools]),
    )
    expect(counts['triage']).toBe(triage.callable.length)
    expect(counts['agent']).toBe((await preview({ preset: 'agent' })).callable.length)
    expect((await preview({ config: { methods: ['read'] } })).summary).toEqual([
      'It can look things up.',
      expect.stringMatching(/^It cannot make internal changes/),
    ])
  })
})

test('a connector says what connecting needs, and the least scopes of each preset', async () => {
  const { ask } = await openTestApi()
  const { result } = (await ask('GET', '/connectors')).body
  for (const { guide } of result) {
    expect(guide.needs.length).toBeGreaterThan(0)
    expect(guide.steps.length).toBeGreaterThan(1)
    expect(guide.minutes).toBeGreaterThan(0)
  }
  const { oauth } = result.find(({ id }: { id: string }) => id === 'zoho-desk')
  const scopesOf = (id: string) => oauth.presets.find((preset: { id: string }) => preset.id === id).scopes
  expect(scopesOf('analyst').every((scope: string) => oauth.scopes.includes(scope))).toBe(true)
  expect(scopesOf('analyst').some((scope: string) => /tickets\.(CREATE|UPDATE|DELETE)$/.test(scope))).toBe(
    false,
  )
  expect(scopesOf('triage')).toContain('Desk.tickets.UPDATE')
  expect(
    oauth.scope_groups.find(({ group }: { group: string }) => group === 'conversations').scopes,
  ).toContain('Desk.tickets.READ')
})
