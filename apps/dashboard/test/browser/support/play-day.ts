import type { ToolCall } from '../../../../gateway/src/model.ts'
import type { World } from './open-world.ts'

export interface PlayedDay {
  /** Ids by name. */
  accounts: Record<string, string>
  /** The link that was used most. */
  server: string
  /** A call that failed. */
  call: string
}

const day = 86_400_000
const minute = 60_000

type Told = Pick<ToolCall, 'tool' | 'effects' | 'argumentNames'> & { account: 'Shop' | 'Outlet' }

const told: readonly Told[] = [
  { account: 'Shop', tool: 'list_all_richpanel_conversations', effects: ['read'], argumentNames: ['status'] },
  {
    account: 'Shop',
    tool: 'get_single_richpanel_conversation_by_id',
    effects: ['read'],
    argumentNames: ['id'],
  },
  { account: 'Shop', tool: 'create_a_richpanel_tag', effects: ['internal'], argumentNames: ['name'] },
  { account: 'Outlet', tool: 'list_all_fuse_desk_cases', effects: ['read'], argumentNames: [] },
  {
    account: 'Outlet',
    tool: 'fuse_desk_cases_reply',
    effects: ['outbound'],
    argumentNames: ['body', 'case_id'],
  },
]

const failures = [
  { errorCode: 'rate_limited', vendorStatus: 429 },
  { errorCode: 'not_found', vendorStatus: 404 },
  { errorCode: 'timeout', vendorStatus: null },
]

/** Puts the story of one day into a gateway: two shops, one of which needs reconnecting, links, and what was called by them. */
export async function playDay(world: World, now: number): Promise<PlayedDay> {
  const accounts = {
    Shop: await world.connect('richpanel', 'Shop'),
    Outlet: await world.connect('fusedesk', 'Outlet'),
  }
  const { store } = world.context
  const quota = { remaining: 34, limit: 50, reset: now + minute, at: now }
  await store.accounts.setQuotas(new Map([[accounts.Shop, quota]]))
  const mint = (name: string, ids: string[], effects: string[], ends: number | null) =>
    world.ask('POST', '/mcp-servers', {
      name,
      accounts: ids,
      config: { effects },
      expires_at: ends === null ? null : new Date(ends).toISOString(),
    })
  const night = await mint('Night shift', [accounts.Outlet], ['read', 'internal'], now + day / 3)
  await mint('Quarterly numbers', [accounts.Shop], ['read'], null)
  const triage = await mint('Triage', Object.values(accounts), ['read', 'internal'], now + 5 * day)
  const calls = Array.from({ length: 180 }, (_, index) => callAt(index, now, accounts, [triage.id, night.id]))
  await store.calls.add(calls)
  await store.accounts.setState(
    'default',
    accounts.Outlet,
    'needs_reconnect',
    'FuseDesk refuses the key (401).',
  )
  return { accounts, server: triage.id, call: calls.find(({ outcome }) => outcome === 'error')?.id ?? '' }
}

/** Busier at noon than at night, with a failure now and then: the same at each run. */
function callAt(
  index: number,
  now: number,
  accounts: Record<Told['account'], string>,
  [triage = '', night = '']: readonly string[],
): ToolCall {
  const { account, ...what } = told[(index * 7) % told.length] as Told
  const failure = index % 13 === 5 ? failures[((index / 13) % failures.length) | 0] : undefined
  const spread = (index / 180) * 2 - 1
  const fromNoon = 0.6 * spread ** 3 + 0.4 * spread
  return {
    ...what,
    ...(failure ?? { errorCode: null, vendorStatus: 200 }),
    id: `call_${String(index).padStart(32, '0')}`,
    tenantId: 'default',
    serverId: account === 'Outlet' && index % 2 ? night : triage,
    accountId: accounts[account],
    outcome: failure ? 'error' : 'ok',
    vendorCalls: 1,
    at: now - day / 2 - Math.round(fromNoon * (day / 2 - minute)),
    durationMs: 90 + ((index * 37) % 240) + (failure ? 900 : 0),
    argumentsDigest: index.toString(16).padStart(64, '0'),
  }
}
