import { createAccounts } from './accounts/accounts.ts'
import { createRecorder } from './activity/recorder.ts'
import { createApi } from './api/api.ts'
import { htmlPage } from './api/html-page.ts'
import type { GatewayContext } from './context.ts'
import { createEndpoint } from './endpoint/endpoint.ts'
import { frontPage } from './front-page.ts'
import { createPage } from './page/create-page.ts'
import { createEvents } from './page/events.ts'
import { pagePaths } from './page/page-paths.ts'
import { pageFolders } from './page-folders.ts'
import { withAccessLog } from './server/access-log.ts'
import { startSweeper } from './sweeper.ts'

export interface Gateway {
  fetch(request: Request): Promise<Response>
  /** Ends the calls in flight, and writes what is still to be recorded. The store stays open. */
  close(): Promise<void>
  /** Ends what would not end by itself: pages that watch. */
  endStreams(): void
}

export interface GatewayOptions {
  /** For how long tool calls are kept, 90 days by default. */
  keepCallsMs?: number
  /** How often what is over is removed. */
  sweepEveryMs?: number
  /** Where the built page is looked for. */
  pageFolders?: readonly string[]
}

const day = 86_400_000

/** The whole gateway behind one `fetch`: MCP URLs, the management API, and the page. */
export function createGateway(context: GatewayContext, options: GatewayOptions = {}): Gateway {
  const { keepCallsMs = 90 * day, sweepEveryMs = 60_000 } = options
  const accounts = createAccounts(context)
  const recorder = createRecorder(context)
  const events = createEvents(context)
  const endpoint = createEndpoint(context, accounts, recorder)
  const api = createApi(context, { accounts, recorder, events })
  for (const path of pagePaths) api.get(path, (c) => htmlPage(c, frontPage, 503))
  const page = createPage({ folders: options.pageFolders ?? pageFolders() })
  const sweeper = startSweeper(context, { everyMs: sweepEveryMs, keepCallsMs })

  const toPageOrApi = async (request: Request): Promise<Response> => {
    const startedAt = context.clock.now()
    const response = await page(request)
    if (response === undefined) return api.fetch(request)
    const durationMs = context.clock.now() - startedAt
    context.metrics.request({ route: 'page', method: request.method, status: response.status, durationMs })
    return response
  }
  const toEndpoint = async (request: Request, token: string): Promise<Response> => {
    const startedAt = context.clock.now()
    const response = await endpoint.fetch(request, token)
    const durationMs = context.clock.now() - startedAt
    const { method } = request
    context.metrics.request({ route: '/mcp/{token}', method, status: response.status, durationMs })
    return response
  }
  return {
    fetch: withAccessLog(context, async (request) => {
      const token = tokenOf(new URL(request.url).pathname)
      return token === undefined ? toPageOrApi(request) : toEndpoint(request, token)
    }),
    endStreams: events.close,
    async close() {
      events.close()
      await sweeper.close()
      await endpoint.close()
      await recorder.close()
      accounts.close()
    },
  }
}

function tokenOf(path: string): string | undefined {
  return /^\/mcp\/([^/]+)\/?$/.exec(path)?.[1]
}
