import type { ToolCall } from '../../../../gateway/src/model.ts'
import type { World } from './open-world.ts'
import { playApprovals } from './play-approvals.ts'
import { type PlayedPeople, playPeople } from './play-people.ts'
import { toldCall } from './told-calls.ts'

export interface PlayedDay extends PlayedPeople {
  /** Ids by name. */
  accounts: Record<string, string>
  /** The link that was used most. */
  server: string
  /** A call that failed. */
  call: string
  /** A call that changed a field. */
  change: string
  /** Of a server whose assistant has to ask first: what waits, and what was discarded. */
  approvals: { server: string; waiting: string; decided: string }
}

const day = 86_400_000
const minute = 60_000

/** Customers get what a person has read; an order is changed once the assistant has confirmed it. */
const asksFirst = {
  outbound: 'draft',
  rules: [{ when: { group: 'orders' }, then: 'confirm' }],
}

const mia = { kind: 'person', id: 'usr_mia', name: 'Mia Keller', via: 'api' } as const

interface Failure {
  errorCode: string
  vendorStatus: number | null
  errorArgument?: string
  vendorMessage?: string
  summary: string
}

/** How calls end that do not succeed, in turns. */
const failures: readonly Failure[] = [
  {
    errorCode: 'rate_limited',
    vendorStatus: 429,
    vendorMessage: 'Too many requests. Try again in 60 seconds.',
    summary: '{helpdesk} takes no more calls at the moment.',
  },
  {
    errorCode: 'not_found',
    vendorStatus: 404,
    errorArgument: 'id',
    vendorMessage: 'No record with this ID exists, or it was deleted.',
    summary: '{helpdesk} has no {record}.',
  },
  { errorCode: 'timeout', vendorStatus: null, summary: '{helpdesk} did not answer in time.' },
]

const refusal = {
  tool: 'fuse_desk_cases_reply',
  effects: ['outbound'] as ToolCall['effects'],
  argumentNames: ['body', 'case_id'],
  errorCode: 'blocked_by_policy',
  vendorStatus: null,
  vendorCalls: 0,
  summary:
    'This MCP server does not allow replies. Nothing was sent. Asked for: Reply to the customer by e-mail.',
}

/** Puts the story of one day into a gateway: two shops, one of which needs reconnecting, their MCP servers, and what was called by them. */
export async function playDay(world: World, now: number): Promise<PlayedDay> {
  const accounts = {
    Shop: await world.connect('richpanel', 'Shop'),
    Outlet: await world.connect('fusedesk', 'Outlet'),
  }
  const { store } = world.context
  const quota = { remaining: 34, limit: 50, reset: now + minute, at: now }
  await store.accounts.setQuotas(new Map([[accounts.Shop, quota]]))
  const mint = async (
    name: string,
    ids: string[],
    effects: string[],
    ends: number | null,
    policy: object = {},
  ) => {
    const expires_at = ends === null ? null : new Date(ends).toISOString()
    const { id } = await world.ask('POST', '/mcp-servers', {
      name,
      accounts: ids,
      config: { effects, ...policy },
      expires_at,
    })
    return id
  }
  const both = Object.values(accounts)
  const servers = {
    night: await mint('Night shift', [accounts.Outlet], ['read', 'internal'], now + day / 3),
    numbers: await mint('Quarterly numbers', [accounts.Shop], ['read'], null),
    agent: await mint('Front desk', both, ['read', 'internal', 'outbound'], now + 41 * day, asksFirst),
    triage: await mint('Triage', both, ['read', 'internal'], now + 5 * day),
  }
  const calls = Array.from({ length: 180 }, (_, index) => callAt(index, now, accounts, servers))
  await store.calls.add(calls)
  await store.servers.setLastUsed(
    new Map(Object.values(servers).map((id, index) => [id, now - index * 47 * minute - minute])),
  )
  await store.accounts.setState(
    'default',
    accounts.Outlet,
    'needs_reconnect',
    'FuseDesk did not accept the key.',
  )
  const people = await playPeople(world, now, servers.triage)
  const approvals = await playApprovals(world, now, { accountId: accounts.Shop, serverId: servers.agent })
  const idOf = (wanted: (call: ToolCall) => boolean) => calls.find(wanted)?.id ?? ''
  return {
    ...people,
    approvals,
    accounts,
    server: servers.triage,
    call: idOf(({ outcome, targets }) => outcome === 'error' && targets.length > 0),
    change: idOf(({ changes }) => changes.some(({ field }) => field === 'priority')),
  }
}

/** Busy in the hours before `now`, quiet in the night, with a failure now and then: the same at each run. */
function callAt(
  index: number,
  now: number,
  accounts: Record<'Shop' | 'Outlet', string>,
  servers: Record<'night' | 'agent' | 'triage', string>,
): ToolCall {
  const { account, ...what } = toldCall(index)
  const failure = index % 13 === 5 ? failures[((index / 13) % failures.length) | 0] : undefined
  const isRefused = what.tool === 'fuse_desk_cases_add_note' && index % 3 === 0 && failure === undefined
  const end = failure ?? (isRefused ? refusal : undefined)
  const isNight = account === 'Outlet' && index % 4 === 1
  const server = what.effects.includes('outbound') ? servers.agent : isNight ? servers.night : servers.triage
  return {
    ...what,
    ...{ vendorCalls: 1, vendorStatus: 200, errorCode: null },
    ...(end && {
      ...{ errorCode: end.errorCode, vendorStatus: end.vendorStatus, changes: [], rowCount: null },
      ...(end === refusal ? refusal : {}),
      summary: sayEnd(end.summary, account, what.targets),
    }),
    outcome: end ? 'error' : 'ok',
    targetCount: what.targets.length,
    id: `call_${String(index).padStart(32, '0')}`,
    tenantId: 'default',
    serverId: server,
    accountId: accounts[account],
    ...{ personId: null, personName: null, appId: null, appName: null, outboxItemId: null },
    // What customers get was approved.
    approvedBy: what.effects.includes('outbound') && !end ? mia : null,
    errorArgument: failure?.errorArgument ?? null,
    vendorMessage: failure?.vendorMessage ?? null,
    at: now - minute - Math.round(hoursBefore(index / 180) * 60 * minute),
    durationMs: isRefused ? 2 : 90 + ((index * 37) % 240) + (failure ? 900 : 0),
    argumentsDigest: index.toString(16).padStart(64, '0'),
  }
}

/** With the names of the helpdesk and of what was asked for. */
function sayEnd(summary: string, account: 'Shop' | 'Outlet', [target]: ToolCall['targets']): string {
  const record = target ? `${target.kind} ${target.number ?? target.id}` : 'such record'
  return summary
    .replace('{helpdesk}', { Shop: 'Richpanel', Outlet: 'FuseDesk' }[account])
    .replace('{record}', record)
}

/** Of a part of the day's calls, how long ago they were: most within a working day. */
function hoursBefore(part: number): number {
  return part < 0.85
    ? 8.5 * (0.5 * (part / 0.85) + 0.5 * (part / 0.85) ** 3)
    : 8.5 + ((part - 0.85) / 0.15) * 15
}
