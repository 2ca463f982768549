import { fileURLToPath } from 'node:url'
import { describeError } from '@helpdesk-mcp/contracts'
import { jsonResponse } from '@helpdesk-mcp/mcp'
import { createAccounts } from './accounts/open.ts'
import { createRecorder } from './activity/recorder.ts'
import { createApi } from './api.ts'
import { createRefusals } from './audit/refusals.ts'
import { createDoor } from './authorization/door.ts'
import { doorAt } from './authorization/places.ts'
import type { GatewayContext } from './context.ts'
import { createEvents } from './dashboard/events.ts'
import { createDashboardFiles, viewPaths } from './dashboard/files.ts'
import type { McpAt, Serve } from './http/client.ts'
import { createFailedAuthentications } from './http/failed-authentications.ts'
import { htmlPage } from './http/html-page.ts'
import { isBrowser } from './http/plain-page.ts'
import { createAccessLog } from './log.ts'
import { createOutbox } from './outbox/outbox.ts'
import { createEndpoint } from './servers/endpoint.ts'
import { createMailQueue } from './sign-in/mail-queue.ts'
import { createWriteGuards } from './writes/guards.ts'

export interface Gateway {
  fetch: Serve
  /** A shorter way to the same MCP servers, for requests in plain values. */
  mcpAt: McpAt
  /** Ends the calls in flight, and writes what is still to be recorded. The store stays open. */
  close(): Promise<void>
  /** Ends what would not end by itself: pages that watch. */
  endStreams(): void
}

export interface GatewayOptions {
  /** For how long the audit trail is kept, 400 days by default. */
  keepAuditMs?: number
  /** For how long tool calls are kept, 90 days by default. */
  keepCallsMs?: number
  /** For how long the free texts of calls are kept, such as the words of a reply; 0, the default, keeps none. */
  keepTextsMs?: number
  /** How long a process that sends a message may be silent before it is taken for dead; 30 seconds by default. */
  leaseMs?: number
  /** How often what is over is removed. */
  sweepEveryMs?: number
  /** Where the built page is looked for. */
  pageFolders?: readonly string[]
}

const day = 86_400_000

/** The whole gateway behind one `fetch`: MCP servers, the management API, and the page. */
export function createGateway(context: GatewayContext, options: GatewayOptions = {}): Gateway {
  const { keepCallsMs = 90 * day, keepTextsMs = 0, keepAuditMs = 400 * day, sweepEveryMs = 60_000 } = options
  const accounts = createAccounts(context)
  const recorder = createRecorder(context, { keepTexts: keepTextsMs > 0 })
  const events = createEvents(context)
  const failures = createFailedAuthentications(context)
  const refusals = createRefusals(context)
  const guards = createWriteGuards(context, options.leaseMs)
  const endpoint = createEndpoint(context, { accounts, recorder, guards, failures })
  const door = createDoor(context, { endpoint, recorder })
  const mails = createMailQueue(context)
  const outbox = createOutbox(context, { accounts, recorder, guards }, options.leaseMs)
  const api = createApi(context, { accounts, recorder, events, refusals, failures, mails, outbox })
  for (const path of viewPaths) api.get(path, (c) => htmlPage(c, frontPage, 503))
  const page = createDashboardFiles({ folders: options.pageFolders ?? pageFolders() })
  const sweeper = startSweeper(context, {
    ...{ everyMs: sweepEveryMs, keepCallsMs, keepTextsMs, keepAuditMs },
    ...{ keepOutboxMs: context.approvals?.keepMs ?? 30 * day, settle: outbox.sender.settleAll },
  })

  /** Somebody who opens a path that does not exist in a browser sees a page, programs get the problem. */
  const toApi: Serve = async (request, client) => {
    const response = await api.fetch(request, client)
    const isNone = response.status === 404 || response.status === 405
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false
    if (!isNone || !isProblem || !isBrowser(request.method, request.headers.get('accept') ?? undefined))
      return response
    return (await page.notFound(request)) ?? response
  }
  const toPageOrApi: Serve = async (request, client) => {
    const startedAt = context.clock.now()
    const response = await page.answer(request)
    if (response === undefined) return toApi(request, client)
    const durationMs = context.clock.now() - startedAt
    context.metrics.request({ route: 'page', method: request.method, status: response.status, durationMs })
    return response
  }
  const measured = async <R extends { status: number }>(
    method: string,
    answered: Promise<R>,
    route = '/mcp/{token}',
  ): Promise<R> => {
    const startedAt = context.clock.now()
    const response = await answered
    const durationMs = context.clock.now() - startedAt
    context.metrics.request({ route, method, status: response.status, durationMs })
    return response
  }
  const accessLog = createAccessLog(context, [
    ...viewPaths,
    ...api.routes.map(({ path }) => path),
    '/assets/:file',
    '/.well-known/:document',
  ])
  return {
    fetch: (request, client = {}) => {
      const { method } = request
      const { pathname } = new URL(request.url)
      const serve = async (): Promise<Response> => {
        const token = tokenOf(pathname)
        if (token !== undefined) return measured(method, endpoint.fetch(request, token, client))
        const place = doorAt(pathname)
        if (place) return measured(method, door.fetch(request, place), '/mcp')
        const isRead = method === 'GET' || method === 'HEAD'
        return isRead ? toPageOrApi(request, client) : api.fetch(request, client)
      }
      return accessLog(method, pathname, serve, (failure) =>
        Response.json(failure, { status: failure.status }),
      )
    },
    mcpAt(path) {
      const token = tokenOf(path)
      if (token === undefined) {
        const place = doorAt(path)
        return (
          place &&
          ((request) => {
            const serve = () => measured(request.method, door.answer(request, place), '/mcp')
            return accessLog(request.method, path, serve, (failure) => jsonResponse(failure.status, failure))
          })
        )
      }
      return (request, client) => {
        const serve = () => measured(request.method, endpoint.answer(request, token, client))
        return accessLog(request.method, path, serve, (failure) => jsonResponse(failure.status, failure))
      }
    },
    endStreams: events.close,
    async close() {
      events.close()
      await sweeper.close()
      await endpoint.close()
      await door.close()
      await outbox.close()
      await guards.close()
      await recorder.close()
      await refusals.close()
      await mails.close()
      accounts.close()
    },
  }
}

function tokenOf(path: string): string | undefined {
  return /^\/mcp\/([^/]+)\/?$/.exec(path)?.[1]
}

/** What stands in the place of the page while it is not built. */
const frontPage = {
  title: 'Helpdesk MCP',
  body: `<main><h1>Helpdesk MCP</h1>
<p>The page is not built: run <code>npx pnpm@12 build</code> in the repository, then load this again. Everything else works without it.</p>
<ul>
<li><a href="/docs">The management API</a>, which takes an API token: connect accounts, mint MCP servers, watch what is called.</li>
<li><a href="/openapi.json">The same for programs</a>.</li>
<li>On the machine that runs it, <code>helpdesk-mcp --help</code> says what the command line does, and <code>helpdesk-mcp tokens create</code> makes the first API token.</li>
</ul></main>`,
} as const

/** Where the built page is: inside the gateway's own package, or beside its source in the repository. */
function pageFolders(): string[] {
  return ['./dashboard', '../../dashboard/dist'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
}

interface Sweeper {
  /** Resolves when nothing is being swept any more. */
  close(): Promise<void>
}

interface SweeperOptions {
  everyMs: number
  /** For how long tool calls are kept. */
  keepCallsMs: number
  /** For how long their free texts are kept. */
  keepTextsMs?: number
  /** For how long the audit trail is kept; for ever when left out. */
  keepAuditMs?: number
  /** For how long what was decided in the outbox is kept. */
  keepOutboxMs?: number
  /** Finds out what became of calls that a process was sending when it died. */
  settle?(): Promise<void>
}

/** Removes now and then what is over: it has ended before, with the request that came after its time. */
export function startSweeper(
  { store, clock, log }: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  {
    everyMs,
    keepCallsMs,
    keepTextsMs = 0,
    keepAuditMs = Number.POSITIVE_INFINITY,
    keepOutboxMs = Number.POSITIVE_INFINITY,
    settle = async () => undefined,
  }: SweeperOptions,
): Sweeper {
  const closing = new AbortController()
  const { signal } = closing

  const failed = (error: unknown) => log.warn(describeError(error), 'Failed to delete expired records.')

  const run = async () => {
    while (!signal.aborted) {
      const now = clock.now()
      await store.sweep(now, now - keepCallsMs, now - keepTextsMs).catch(failed)
      await store.audit.sweep(Math.max(0, now - keepAuditMs)).catch(failed)
      await store.outbox.sweep(now, Math.max(0, now - keepOutboxMs)).catch(failed)
      await settle().catch(failed)
      await clock.sleep(everyMs, signal).catch(() => undefined)
    }
  }
  const running = run()

  return {
    close() {
      closing.abort()
      return running
    },
  }
}
