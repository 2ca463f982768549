import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import {
  createGateway,
  createLog,
  type GatewayContext,
  openContext,
  readGatewaySettings,
} from '@helpdesk-mcp/gateway'
import { measureInteraction } from '../apps/dashboard/test/browser/measure-interaction.ts'
import type { Row } from './table.ts'

const servers = 1_000
const accounts = 200
const calls = 100_000
const tenant = 'default'
const aimMs = 300

/** What a page asks first, by list; the filters are those that find least. */
const lists = [
  '/integrated-account',
  '/integrated-account/{account}/mcp',
  '/mcp-servers',
  '/api-tokens',
  '/activity',
  '/activity?outcome=error',
  '/activity?tool=get_single_richpanel_conversation_by_id&integrated_account_id={account}',
  '/activity/series?since={yesterday}&until={now}&slice_seconds=3600',
  '/activity/series?since={month}&until={now}&slice_seconds=86400',
] as const

export async function measurePage(): Promise<Row[]> {
  return [...(await measureLists()), ...(await measureInBrowser())]
}

const interactionAimMs = 100
const firstLoadAimKb = { withoutFonts: 200, withFonts: 260 }

/** The page in a browser: how soon it answers a press with 10,000 calls in its list, and what is sent for its first page. */
async function measureInBrowser(): Promise<Row[]> {
  const { interactions, firstLoad } = await measureInteraction()
  const size = (what: string, bytes: number, aim: number): Row => ({
    what: `page: first load ${what}, compressed`,
    ours: `${(bytes / 1000).toFixed(0)} kB`,
    aim: `< ${aim} kB`,
    met: bytes < aim * 1000,
  })
  return [
    ...interactions.map(
      ({ what, ms }): Row => ({
        what: `page: ${what}, with 10,000 calls in the list`,
        ours: `${ms.toFixed(0)} ms`,
        aim: `< ${interactionAimMs} ms`,
        met: ms < interactionAimMs,
      }),
    ),
    size('without fonts', firstLoad.withoutFonts, firstLoadAimKb.withoutFonts),
    size('with fonts', firstLoad.withoutFonts + firstLoad.fonts, firstLoadAimKb.withFonts),
  ]
}

/** How soon the lists of the management API answer first, with much in them, on SQLite, right after a start. */
async function measureLists(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-mcp-bench-page-'))
  const settings = readGatewaySettings({
    PORT: '0',
    HELPDESK_MCP_DATABASE_URL: `file:${join(folder, 'gateway.db')}`,
  })
  const output = new Writable({ write: (_line, _encoding, done) => done() })
  const log = createLog({ level: 'error', output })
  try {
    const filled = await openContext(settings, { log })
    const { account, secret } = await fill(filled)
    await filled.store.close()
    const rows: Row[] = []
    for (const list of lists) rows.push(await measure(list, account, secret))
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }

  /** In a gateway that was started for this one question. */
  async function measure(list: string, account: string, secret: string): Promise<Row> {
    const context = await openContext(settings, { log })
    const gateway = createGateway(context)
    const ask = async (path: string) => {
      const headers = { authorization: `Bearer ${secret}` }
      const answer = await gateway.fetch(new Request(`http://127.0.0.1${path}`, { headers }))
      const text = await answer.text()
      if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${text}`)
    }
    // The routes and their schemas are ready, as after any other request.
    await ask('/me')
    const start = performance.now()
    await ask(withValues(list, account))
    const taken = performance.now() - start
    await gateway.close()
    await context.store.close()
    const [path = list] = list.split(/[?]since/)
    const slices = list.includes('86400')
      ? ', a month by days'
      : list.includes('3600')
        ? ', a day by hours'
        : ''
    return {
      what: `page: first answer of GET ${path}${slices}`,
      ours: `${taken.toFixed(0)} ms`,
      aim: `< ${aimMs} ms`,
      met: taken < aimMs,
    }
  }
}

function withValues(list: string, account: string): string {
  const time = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  const values = { account, now: time(0), yesterday: time(1), month: time(30) }
  return Object.entries(values).reduce((path, [name, value]) => path.replace(`{${name}}`, value), list)
}

async function fill({ store }: GatewayContext): Promise<{ account: string; secret: string }> {
  const accountIds: string[] = []
  for (let index = 0; index < accounts; index++) {
    const draft = {
      connector: 'richpanel',
      name: `Shop ${index}`,
      settings: {},
      state: 'connected',
      tags: {},
    } as const
    accountIds.push((await store.accounts.create(tenant, draft, { secrets: { apiKey: 'bench' } })).id)
  }
  const serverIds: string[] = []
  for (let index = 0; index < servers; index++) {
    const name = `Server ${index}`
    const opens = [0, 1, 2].map((next) => accountIds[(index + next * 7) % accounts] ?? '')
    const draft = { name, accountIds: opens, config: {}, requireApiTokenAuth: false, expiresAt: null }
    serverIds.push((await store.servers.create(tenant, draft, randomBytes(32).toString('hex'))).id)
  }
  const batch = 2_000
  for (let from = 0; from < calls; from += batch) {
    await store.calls.add(
      Array.from({ length: batch }, (_, index) => callAt(from + index, serverIds, accountIds)),
    )
  }
  const secret = `hdm_api_${randomBytes(32).toString('base64url')}`
  const token = {
    tenantId: null,
    name: 'bench',
    scopes: ['manage' as const],
    serverIds: null,
    expiresAt: null,
  }
  await store.tokens.create(token, createHash('sha256').update(secret).digest('hex'))
  return { account: accountIds[0] ?? '', secret }
}

type Call = Parameters<GatewayContext['store']['calls']['add']>[0][number]

/** Thirty days of calls, evenly. */
function callAt(index: number, serverIds: readonly string[], accountIds: readonly string[]): Call {
  const failed = index % 50 === 0
  return {
    id: `call_${index.toString(16).padStart(32, '0')}`,
    tenantId: tenant,
    serverId: serverIds[index % servers] ?? '',
    accountId: accountIds[index % accounts] ?? '',
    tool: index % 3 ? 'list_all_richpanel_conversations' : 'get_single_richpanel_conversation_by_id',
    effects: ['read'],
    summary: 'Listed conversations (20 rows).',
    targets: [{ kind: 'customer', id: `customer_${index % 5_000}` }],
    targetCount: 1,
    rowCount: 20,
    changes: [],
    outcome: failed ? 'error' : 'ok',
    errorCode: failed ? 'rate_limited' : null,
    vendorStatus: failed ? 429 : 200,
    vendorCalls: 1,
    at: Date.now() - Math.floor((index / calls) * 30 * 86_400_000),
    durationMs: 50 + (index % 400),
    argumentNames: ['id'],
    argumentsDigest: index.toString(16).padStart(64, '0'),
  }
}
