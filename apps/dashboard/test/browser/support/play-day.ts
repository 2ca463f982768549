import type { ToolCall } from '../../../../gateway/src/model.ts'
import type { World } from './open-world.ts'
import { type PlayedPeople, playPeople } from './play-people.ts'

export interface PlayedDay extends PlayedPeople {
  /** Ids by name. */
  accounts: Record<string, string>
  /** The link that was used most. */
  server: string
  /** A call that failed. */
  call: string
  /** A call that changed a field. */
  change: string
}

const day = 86_400_000
const minute = 60_000

type Told = Pick<
  ToolCall,
  'tool' | 'effects' | 'argumentNames' | 'summary' | 'targets' | 'rowCount' | 'changes'
> & { account: 'Shop' | 'Outlet' }

const parcel = { kind: 'conversation', id: 'wh-20008', title: 'Where is my parcel?', number: '20008' }
const vase = { kind: 'case', id: '10404', title: 'Vase arrived in pieces <broken>', number: 'D1VZ0' }

const told: readonly Told[] = [
  {
    account: 'Shop',
    tool: 'list_all_richpanel_conversations',
    effects: ['read'],
    argumentNames: ['status'],
    summary: 'Listed conversations (20 rows).',
    targets: [],
    rowCount: 20,
    changes: [],
  },
  {
    account: 'Shop',
    tool: 'get_single_richpanel_conversation_by_id',
    effects: ['read'],
    argumentNames: ['id'],
    summary: 'Read one conversation.',
    targets: [parcel, { kind: 'customer', id: 'c-3', title: 'Ana Cruz' }],
    rowCount: null,
    changes: [],
  },
  {
    account: 'Shop',
    tool: 'update_a_richpanel_conversation_by_id',
    effects: ['internal'],
    argumentNames: ['id', 'priority'],
    summary: 'Updated conversation: priority HIGH.',
    targets: [{ ...parcel, link: 'https://helpdesk.example/conversations/20008' }],
    rowCount: null,
    changes: [{ field: 'priority', before: 'LOW', after: 'HIGH' }],
  },
  {
    account: 'Outlet',
    tool: 'list_all_fuse_desk_cases',
    effects: ['read'],
    argumentNames: [],
    summary: 'Listed cases (3 rows).',
    targets: [],
    rowCount: 3,
    changes: [],
  },
  {
    account: 'Outlet',
    tool: 'fuse_desk_cases_reply',
    effects: ['outbound'],
    argumentNames: ['body', 'case_id'],
    summary: 'Replied to the customer by e-mail.',
    targets: [vase],
    rowCount: null,
    changes: [{ field: 'body', length: 212 }],
  },
]

const failures = [
  {
    errorCode: 'rate_limited',
    vendorStatus: 429,
    summary: 'The vendor refused it: too many requests (HTTP 429).',
  },
  {
    errorCode: 'not_found',
    vendorStatus: 404,
    summary: 'The vendor refused it: there is no such record (HTTP 404).',
  },
  { errorCode: 'timeout', vendorStatus: null, summary: 'Failed: no answer in time.' },
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
  const people = await playPeople(world, now, triage.id)
  const idOf = (wanted: (call: ToolCall) => boolean) => calls.find(wanted)?.id ?? ''
  return {
    ...people,
    accounts,
    server: triage.id,
    call: idOf(({ outcome }) => outcome === 'error'),
    change: idOf(({ changes }) => changes.some(({ before }) => before !== undefined)),
  }
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
    ...(failure ? { ...failure, changes: [], rowCount: null } : { errorCode: null, vendorStatus: 200 }),
    targetCount: what.targets.length,
    id: `call_${String(index).padStart(32, '0')}`,
    tenantId: 'default',
    serverId: account === 'Outlet' && index % 2 ? night : triage,
    accountId: accounts[account],
    outcome: failure ? 'error' : 'ok',
    ...{ personId: null, personName: null, appId: null, appName: null },
    vendorCalls: 1,
    at: now - day / 2 - Math.round(fromNoon * (day / 2 - minute)),
    durationMs: 90 + ((index * 37) % 240) + (failure ? 900 : 0),
    argumentsDigest: index.toString(16).padStart(64, '0'),
  }
}
