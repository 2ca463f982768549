import type { Fetch } from '@helpdesk-mcp/contracts'
import { type Flags, readSettings, type Settings } from '../config.ts'
import { loadCatalog } from '../connectors/catalog.ts'
import type { GatewayContext, Log } from '../context.ts'
import { makeSignInLink } from '../dashboard/sessions.ts'
import { chooseDemo, type Demo, type DemoWish, prepareDemo } from '../demo/demo.ts'
import { type Sandboxes, startSandboxes } from '../demo/sandboxes.ts'
import { createGateway } from '../gateway.ts'
import { type Listening, listen } from '../http/listen.ts'
import { createLog } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { openContext } from '../open-context.ts'
import { clientLines } from './client-lines.ts'
import { publicUrlKey } from './context.ts'
import { type CommandProcess, print } from './output.ts'

/** How long calls in flight may take when the process is told to stop. */
const graceMs = 10_000
const day = 86_400_000

/** Serves until the process is told to stop, then lets the calls in flight end. */
export async function serve(on: CommandProcess, flags: Flags, wish: DemoWish): Promise<number> {
  const settings = readSettings(on.environment, flags)
  const log = createLog({ level: settings.logLevel, output: on.errors })
  const stopping = onStop(on.signal)
  const unguard = guardProcess(log)
  let answer: Fetch = async () => starting()
  // The port comes first: whoever starts a second gateway by mistake changes nothing.
  const listening = await listen((request) => answer(request), settings)
  const ends: (() => Promise<void>)[] = [() => listening.close()]
  try {
    const opened = await open(settings, listening, log, wish, (end) => ends.unshift(end))
    const { context, demo } = opened
    const gateway = createGateway(context, { keepCallsMs: settings.activityDays * day })
    ends.unshift(() => gateway.close())
    answer = gateway.fetch
    const tokens = await context.store.tokens.list(null, { limit: 1 })
    const greeted = { hasToken: tokens.rows.length > 0, signInLink: await makeSignInLink(context) }
    await print(on.output, greeting(context.publicUrl, demo, greeted))
    log.info({ host: settings.host, port: listening.port }, 'The gateway serves.')
    await stopping.stopped
    log.info({}, 'The gateway stops: calls in flight may end.')
    gateway.endStreams()
    await listening.drain(AbortSignal.any([AbortSignal.timeout(graceMs), stopping.hurried]))
  } finally {
    for (const end of ends) await end().catch((error: unknown) => logFailure(log, error))
    unguard()
    stopping.forget()
  }
  return 0
}

async function open(
  settings: Settings,
  listening: Listening,
  log: Log,
  wish: DemoWish,
  onEnd: (end: () => Promise<void>) => void,
) {
  const publicUrl = settings.publicUrl ?? listening.url
  const catalog = await loadCatalog(settings.connectors)
  let sandboxes: Sandboxes | undefined
  const standIn: GatewayContext['standIn'] = (id) => sandboxes?.running.get(id)?.url
  const metrics = createMetrics({ process: true })
  const context = await openContext(settings, { log, catalog, metrics, publicUrl, standIn })
  onEnd(() => context.store.close())
  if (settings.publicUrl === undefined && !['127.0.0.1', 'localhost', '::1'].includes(settings.host)) {
    const fix = 'Set HELPDESK_MCP_PUBLIC_URL to the address that other machines use.'
    log.warn({ host: settings.host }, `URLs are minted for this machine only. ${fix}`)
  }
  await context.store.meta.set(publicUrlKey, publicUrl)
  if (!(await chooseDemo(context, wish))) return { context, demo: undefined }
  sandboxes = await startSandboxes(catalog, (title) => log.warn({}, `${title} has no sandbox to show.`))
  onEnd(sandboxes.close)
  return { context, demo: await prepareDemo(context, sandboxes) }
}

function starting(): Response {
  const headers = { 'retry-after': '1' }
  return Response.json({ title: 'The gateway starts', status: 503 }, { status: 503, headers })
}

/** A promise that nobody waited for must not end a process that serves others. */
function guardProcess(log: Log): () => void {
  const lost = (error: unknown) => logFailure(log, error)
  process.on('unhandledRejection', lost)
  return () => process.off('unhandledRejection', lost)
}

function logFailure(log: Log, error: unknown): void {
  const at = error instanceof Error ? (error.stack?.match(/^ {4}at .*$/gm) ?? []).slice(0, 8) : []
  log.error(
    { error: error instanceof Error ? error.name : typeof error, at },
    'Something failed unexpectedly.',
  )
}

const names = ['SIGINT', 'SIGTERM'] as const

/** A second signal within this time is the same Ctrl-C, passed on by npx or pnpm. */
const echoMs = 1_000

export interface Stopping {
  /** Resolves when the process is told to end. */
  readonly stopped: Promise<void>
  /** Aborts when it is told again, and does not want to wait. */
  readonly hurried: AbortSignal
  forget(): void
}

export function onStop(signal: AbortSignal | undefined, now: () => number = Date.now): Stopping {
  const hurry = new AbortController()
  let at: number | undefined
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const told = () => {
    if (at === undefined) {
      at = now()
      stop()
    } else if (now() - at >= echoMs) hurry.abort()
  }
  for (const name of names) process.on(name, told)
  signal?.addEventListener('abort', told, { once: true })
  if (signal?.aborted) told()
  return {
    stopped,
    hurried: hurry.signal,
    forget() {
      for (const name of names) process.off(name, told)
      signal?.removeEventListener('abort', told)
    },
  }
}

/** What whoever has started the gateway needs to know. */
export function greeting(
  publicUrl: string,
  demo: Demo | undefined,
  { hasToken, signInLink }: { hasToken: boolean; signInLink: string },
): string {
  const head = `Helpdesk MCP listens at ${publicUrl} (management API: ${publicUrl}/docs).

Open the page:  ${signInLink}
                signs you in once, within an hour; afterwards ${publicUrl} takes an API token`
  if (demo) return `${head}\n\n${demoLines(demo)}\n\nCtrl-C stops it.`
  const first = hasToken ? '' : '\n\nThere is no API token yet: `helpdesk-mcp tokens create` makes one.'
  return `${head}${first}\n\nCtrl-C stops it.`
}

function demoLines({ url, titles, tools, isNew, apiToken }: Demo): string {
  const lines = clientLines(url).map(([client, line]) => `${client.padEnd(15)} ${line}`)
  const seeded = isNew
    ? 'Demo: the helpdesks are sandboxes in this process, with made-up data.'
    : 'Demo: the sandboxes run again, freshly seeded: what was changed in them is gone. The URLs of earlier starts have ended.'
  const token =
    apiToken === undefined
      ? 'API token       as at the first start; `helpdesk-mcp tokens create` makes another'
      : `API token       ${apiToken}\n                for the management API; it is not shown again`
  return `${seeded}
One MCP URL opens ${titles.join(', ')}: ${tools} tools. Whoever has it can use it:

  ${url}

${lines.join('\n')}
${token}`
}
