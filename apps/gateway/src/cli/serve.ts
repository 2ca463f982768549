import { clientSetup, defaultServerName, onStop, print, type Terminal } from '@helpdesk-mcp/cli'
import { describeError } from '@helpdesk-mcp/contracts'
import { recordStart } from '../audit/start.ts'
import { type Flags, readGatewaySettings, type Settings } from '../config.ts'
import { loadCatalog } from '../connectors/catalog.ts'
import { redirectUri } from '../connectors/consent.ts'
import type { GatewayContext, Log } from '../context.ts'
import { makeSignInLink } from '../dashboard/sessions.ts'
import { chooseDemo, type Demo, type DemoChoice, prepareDemo } from '../demo/demo.ts'
import { type Sandboxes, startSandboxes } from '../demo/sandboxes.ts'
import { createGateway } from '../gateway.ts'
import type { McpAt, Serve } from '../http/client.ts'
import { listen } from '../http/listen.ts'
import { type BufferedLog, createLog } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { openContext } from '../open-context.ts'
import { findSignInProblems } from '../sign-in/check.ts'
import { publicUrlKey } from './context.ts'
import { ownCommand } from './own-command.ts'
import { connectWorker, type OwnWorker } from './worker.ts'
import { superviseWorkers } from './workers.ts'

/** How long calls in flight may take once the process is told to stop. */
const graceMs = 10_000
const dayMs = 86_400_000
/** What a kill loses of the log. */
const logDelayMs = 100

interface ServeOptions {
  demoChoice: DemoChoice
  /** Prints a sign-in link though stdout is no terminal, but perhaps a log. */
  printSignInLink: boolean
}

/** Serves until the process is told to stop, then lets the calls in flight finish. */
export async function serve(
  terminal: Terminal,
  flags: Flags,
  { demoChoice, printSignInLink }: ServeOptions,
): Promise<number> {
  const settings = readGatewaySettings(terminal.environment, flags)
  const log = createLog({ level: settings.logLevel, output: terminal.errors, delayMs: logDelayMs })
  const worker = connectWorker(terminal.environment)
  const command = ownCommand(terminal.environment)
  const stopping = onStop(worker?.stop ?? terminal.signal)
  const unguard = guardProcess(log)
  if (!worker && settings.workers > 1) {
    try {
      return await superviseWorkers(settings.workers, { log, stopping })
    } finally {
      unguard()
      stopping.forget()
    }
  }
  let respond: Serve = async () => startingResponse()
  let mcpAt: McpAt = () => undefined
  const { port, host, keepAliveSeconds, trustedProxies } = settings
  const openPort = () =>
    listen(
      (request, client) => respond(request, client),
      { port, host, keepAliveMs: keepAliveSeconds * 1000, trustedProxies },
      (path) => mcpAt(path),
    )
  const isFirst = worker?.publicUrl === undefined
  // The port comes first, so that a second gateway that is started by mistake changes nothing. Further workers take it when they are ready.
  let listening = isFirst ? await openPort() : undefined
  const closers: (() => Promise<void>)[] = []
  try {
    const { context, demo } = await open(settings, {
      publicUrl: settings.publicUrl ?? listening?.url ?? worker?.publicUrl ?? '',
      ...{ command, log, worker, demoChoice },
      onClose: (close) => closers.unshift(close),
    })
    const gateway = createGateway(context, {
      keepCallsMs: settings.activityDays * dayMs,
      keepTextsMs: settings.activityTextDays * dayMs,
      keepAuditMs: settings.auditDays * dayMs,
    })
    closers.unshift(() => gateway.close())
    if (isFirst) await recordStart(context, settings)
    respond = gateway.fetch
    mcpAt = gateway.mcpAt
    listening ??= await openPort()
    if (isFirst) {
      const tokens = await context.store.tokens.list(null, { limit: 1 })
      const signInLink = printSignInLink ? await makeSignInLink(context) : undefined
      await print(
        terminal.output,
        greeting(context.publicUrl, {
          ...{ demo, hasToken: tokens.rows.length > 0, signInLink },
          command,
        }),
      )
    }
    worker?.ready(context.publicUrl, demo !== undefined)
    log.info({ host: settings.host, port: listening.port }, 'The gateway started.')
    // Without them people still sign in by links, and both may come back: they do not stop the start.
    if (isFirst) {
      const checked = findSignInProblems(context).then((problems) => {
        for (const { what, says } of problems) log.warn({ what }, says)
      })
      closers.unshift(() => checked)
    }
    await stopping.stopped
    log.info({}, 'The gateway is stopping. It waits for calls in flight.')
    gateway.endStreams()
    const hurried = [stopping.hurried, ...(worker ? [worker.hurry] : [])]
    await listening.drain(AbortSignal.any([AbortSignal.timeout(graceMs), ...hurried]))
  } finally {
    for (const close of [...closers, async () => listening?.close()]) {
      await close().catch((error: unknown) => log.error(describeError(error), 'Unexpected error.'))
    }
    unguard()
    stopping.forget()
  }
  return 0
}

interface OpenOptions {
  publicUrl: string
  command: string
  log: Log
  worker: OwnWorker | undefined
  demoChoice: DemoChoice
  onClose(close: () => Promise<void>): void
}

async function open(
  settings: Settings,
  { publicUrl, command, log, worker, demoChoice, onClose }: OpenOptions,
) {
  const catalog = await loadCatalog(settings.connectors)
  let sandboxes: Sandboxes | undefined
  const sandboxUrl: GatewayContext['sandboxUrl'] = (id) => sandboxes?.running.get(id)?.url
  const sandboxSettings = (id: string) => sandboxes?.running.get(id)?.settings
  const own = createMetrics({ process: true })
  const metrics = worker ? worker.share(own) : own
  const options = { log, catalog, metrics, publicUrl, command, sandboxUrl, sandboxSettings }
  const context = await openContext(settings, options)
  onClose(() => context.store.close())
  if (worker?.publicUrl !== undefined) return { context, demo: undefined }
  if (settings.publicUrl === undefined && !['127.0.0.1', 'localhost', '::1'].includes(settings.host)) {
    const fix =
      'Set HELPDESK_MCP_PUBLIC_URL to the URL that other machines use, or HELPDESK_MCP_ALLOWED_HOSTS to the names by which they reach it.'
    log.warn({ host: settings.host }, `URLs of MCP servers work on this machine only. ${fix}`)
  }
  await context.store.meta.set(publicUrlKey, publicUrl)
  if (!(await chooseDemo(context, demoChoice))) return { context, demo: undefined }
  sandboxes = await startSandboxes(catalog, {
    redirectUri: redirectUri(context),
    onMissing: (title) => log.warn({}, `${title} has no sandbox.`),
  })
  onClose(sandboxes.close)
  return { context, demo: await prepareDemo(context, sandboxes) }
}

function startingResponse(): Response {
  const headers = { 'retry-after': '1' }
  return Response.json({ title: 'The gateway is starting', status: 503 }, { status: 503, headers })
}

/** Keeps the process alive when a promise that nobody awaits is rejected, since it serves others, and the log whole when it ends. */
function guardProcess(log: BufferedLog): () => void {
  const onRejection = (error: unknown) => log.error(describeError(error), 'Unexpected error.')
  process.on('unhandledRejection', onRejection)
  process.on('exit', log.flush)
  return () => {
    log.flush()
    process.off('unhandledRejection', onRejection)
    process.off('exit', log.flush)
  }
}

interface Greeting {
  demo: Demo | undefined
  hasToken: boolean
  /** Undefined: it is not printed. */
  signInLink: string | undefined
  /** What runs the gateway's commands here. */
  command: string
}

/** What the user who has started the gateway needs to know. */
function greeting(publicUrl: string, { demo, hasToken, signInLink, command }: Greeting): string {
  const howToSignIn =
    signInLink === undefined
      ? `To sign in, run \`${command} sign-in-link\` where the gateway runs, or use an API token. The link is printed at the start only to a terminal, or with --print-sign-in-link.`
      : `The dashboard link signs you in once, within an hour. Later, run \`${command} sign-in-link\` for another, or sign in at ${publicUrl} with an API token.`
  const parts = [
    `Helpdesk MCP listens at ${publicUrl}

  Management API  ${publicUrl}/docs
  Dashboard       ${signInLink ?? publicUrl}

${howToSignIn}`,
  ]
  if (demo) parts.push(demoText(demo, command))
  else if (!hasToken) parts.push(`There is no API token yet. Create one with \`${command} tokens create\`.`)
  return [...parts, 'Press Ctrl-C to stop.'].join('\n\n')
}

function demoText({ url, titles, tools, isNew, apiToken }: Demo, command: string): string {
  const state = isNew
    ? 'Demo: the helpdesks are sandboxes with sample data, inside this process.'
    : 'Demo: the sandboxes are freshly seeded, and earlier changes in them are gone. URLs of MCP servers work as before.'
  const token =
    apiToken === undefined
      ? `The API token of the first start still works. Create another with \`${command} tokens create\`.`
      : `API token for the management API, which is not shown again:\n\n  ${apiToken}`
  const opens = `an MCP server for ${titles.join(', ')} (${tools} tools)`
  const server =
    url === undefined
      ? `The URL that you rotated to still opens ${opens}.`
      : `This URL opens ${opens}. Anyone who has it can use it. It is printed here since it reaches public sample data only:

  ${url}

${clientSetup(url, defaultServerName)}`
  return `${state}
${server}

${token}`
}
