import { type Attempt, concurrency, fixedWindow, keyed, type LimitRule } from '@helpdesk-mcp/sandbox'
import { readOrgId } from './portal.ts'

/** Credits a day and calls at once; the portal of the sandbox has ten users. */
const editions = {
  free: { credits: 5_000, atOnce: 5, name: 'FREE' },
  express: { credits: 26_000, atOnce: 10, name: 'EXPRESS' },
  standard: { credits: 52_500, atOnce: 10, name: 'STANDARD' },
  professional: { credits: 80_000, atOnce: 15, name: 'PROFESSIONAL' },
  enterprise: { credits: 110_000, atOnce: 25, name: 'ENTERPRISE' },
}

export type Edition = keyof typeof editions

export function editionName(edition: Edition): string {
  return editions[edition].name
}

/** Both for each portal apart. Whether a call that was one too many at once costs credits is not documented; here it does. */
export function creditLimits(edition: Edition): LimitRule[] {
  const { credits, atOnce } = editions[edition]
  const portal = ({ request, query }: Attempt) => readOrgId(request.headers, query)
  return [
    keyed(
      fixedWindow({
        limit: credits,
        windowMs: 86_400_000,
        endsAt: nextMidnight,
        weigh,
        headers: { remaining: 'X-Rate-Limit-Remaining-v3', weight: 'X-Rate-Limit-Request-Weight-v3' },
        retryAfter: true,
        code: 'THRESHOLD_EXCEEDED',
      }),
      portal,
    ),
    keyed(concurrency({ limit: atOnce, code: 'TOO_MANY_REQUESTS' }), portal),
  ]
}

/** What a call costs: lists by how far they reach, changes of many by how many. */
function weigh({ request, operation, query }: Attempt): number {
  if (!operation) return 1
  const { id, method, path } = operation
  if (id === 'tasks.count') return 50
  if (/\/(updateMany|closeTickets)$/.test(path)) return Math.max(1, Math.ceil(idsIn(request.body) / 2))
  if (/\/(moveToTrash|restore|deleteSpam|recycleBin\/delete)$/.test(path)) {
    return Math.max(1, idsIn(request.body) * 6)
  }
  const isList =
    method === 'GET' && operation.parameters.some(({ name }) => name === 'from' || name === 'limit')
  if (!isList) return 1
  if (path.endsWith('/search') && query.has('id')) return 1
  const from = Number(query.get('from') ?? 0)
  const [, cost] = steps.find(([upTo]) => from <= upTo) ?? [0, 100]
  return cost
}

const steps: readonly (readonly [upTo: number, cost: number])[] = [
  [2_000, 3],
  [10_000, 5],
  [50_000, 10],
  [100_000, 50],
]

function idsIn(body: Uint8Array): number {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(body))
    return Object.values(parsed as object).find(Array.isArray)?.length ?? 0
  } catch {
    return 0
  }
}

/** Midnight where the data centre is; the vendor names no zone, this is a guess at the one of the US. */
function nextMidnight(now: number): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'America/Los_Angeles',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(now)
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  const passed = (hours * 3_600 + minutes * 60 + seconds) * 1_000 + (now % 1_000)
  return now - passed + 86_400_000
}

export interface PortalOptions {
  edition?: Edition
  organizations?: 1 | 2
  redirects?: readonly string[]
}
