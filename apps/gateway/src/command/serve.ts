import type { Fetch } from '@helpdesk-mcp/contracts'
import { loadCatalog } from '../connectors/load-catalog.ts'
import type { GatewayContext, Log } from '../context.ts'
import { chooseDemo, type DemoWish } from '../demo/choose-demo.ts'
import { prepareDemo } from '../demo/prepare-demo.ts'
import { type Sandboxes, startSandboxes } from '../demo/sandboxes.ts'
import { createGateway } from '../gateway.ts'
import { createLog } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { openContext } from '../open-context.ts'
import { makeSignInLink } from '../page/make-sign-in-link.ts'
import { type Listening, listen } from '../server/listen.ts'
import { type Flags, readSettings, type Settings } from '../settings.ts'
import { type CommandProcess, print } from './command-process.ts'
import { greeting } from './greeting.ts'
import { onStop } from './on-stop.ts'
import { publicUrlKey } from './with-context.ts'

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
