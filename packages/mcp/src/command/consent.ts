import { createServer, type ServerResponse } from 'node:http'
import { print, type Terminal } from '@helpdesk-mcp/cli'
import type { AuthContext, Token } from '@helpdesk-mcp/connector'
import { finishConsent, startConsent } from '@helpdesk-mcp/connector/consent'
import { ConnectorError, isConnectorError } from '@helpdesk-mcp/contracts'
import type { ConnectorCommand } from './connector-command.ts'
import { describeConnector, oauthTable } from './open-connector.ts'
import type { CommandOptions } from './options.ts'
import { neededScopes } from './scopes.ts'

const path = '/callback'

/** Sends the user to the vendor's consent page, for the scopes of the selected tools, and waits for the redirect back. */
export async function askConsent(
  command: ConnectorCommand,
  options: LoginOptions,
  terminal: Terminal,
  { settings, context }: { settings: Readonly<Record<string, unknown>>; context: AuthContext },
): Promise<Token> {
  const oauth = oauthTable(command)
  const { tools } = await describeConnector(command, options)
  const scopes = neededScopes(command.definition, tools)
  const redirectUri = `http://127.0.0.1:${oauth.redirectPort}${path}`
  const consent = await startConsent(oauth, settings, context, { scopes, redirectUri })
  const redirect = {
    port: oauth.redirectPort,
    state: consent.state,
    waitMs: options.wait * 1000,
    ...(terminal.signal ? { signal: terminal.signal } : {}),
    onReady() {
      const invitation = `Open this page and allow access (${scopes.length} scopes, for ${tools.length} tools):

  ${consent.url}

The OAuth client must have this redirect URI: ${redirectUri}
Waiting for consent. Press Ctrl-C to cancel.`
      void print(terminal.output, invitation)
      if (options.browser) terminal.openPage?.(consent.url)
    },
  }
  return receiveRedirect(redirect, (url) => finishConsent(oauth, settings, context, consent, url))
}

interface RedirectOptions {
  port: number
  /** The state of this consent. A redirect with another one is answered, and not accepted. */
  state: string
  waitMs: number
  signal?: AbortSignal
  /** Called once the port is open. */
  onReady(): void
}

/**
 * Waits on 127.0.0.1 for the vendor to redirect the user's browser back, and shows there how `handle` ended. Throws what `handle`
 * throws, `timeout`, and `unavailable` when the port is in use.
 */
async function receiveRedirect<T>(options: RedirectOptions, handle: (url: URL) => Promise<T>): Promise<T> {
  const { port, state, waitMs, signal } = options
  const host = `127.0.0.1:${port}`
  let settle: { resolve: (value: T) => void; reject: (error: unknown) => void } | undefined
  const outcome = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject }
  })
  outcome.catch(() => undefined)
  let handled = false

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${host}`)
    if (request.headers.host !== host || request.method !== 'GET' || url.pathname !== path) {
      return show(response, 404, 'Not found', 'This server only waits for a login.')
    }
    if (handled || url.searchParams.get('state') !== state) {
      const advice = 'This response belongs to another login. Use the page that was opened last.'
      return show(response, 400, 'Wrong login', advice)
    }
    handled = true
    handle(url).then(
      (value) => {
        response.once('close', () => settle?.resolve(value))
        show(response, 200, 'Logged in', 'You can close this page.')
      },
      (error: unknown) => {
        response.once('close', () => settle?.reject(error))
        const reason = isConnectorError(error) ? error.message : 'See the terminal.'
        show(response, 400, 'Login failed', reason)
      },
    )
  })
  const stop = () => settle?.reject(new ConnectorError('unavailable', 'The login was canceled.'))
  const expire = () => {
    const problem = `No consent within ${waitMs / 1000} seconds. Start the login again.`
    settle?.reject(new ConnectorError('timeout', problem))
  }
  const timer = setTimeout(expire, waitMs)
  try {
    await listen(server, port)
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    options.onReady()
    return await outcome
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    server.close()
    server.closeAllConnections()
  }
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const problem = code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${code})`
      const advice =
        'The redirect URI needs this port. Stop the process that uses it, perhaps another login, or log in with --code.'
      reject(new ConnectorError('unavailable', `Port ${port} on 127.0.0.1 ${problem}. ${advice}`))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

function show(response: ServerResponse, status: number, title: string, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    connection: 'close',
  })
  response.end(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>body { font: 1.1rem/1.5 system-ui; margin: 15vh auto; max-width: 32rem; padding: 0 1rem; color-scheme: light dark }</style>
</head>
<body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></body>
</html>
`)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

export interface LoginOptions extends CommandOptions {
  /** False for --no-browser. */
  browser: boolean
  /** A grant code, in place of consent in a browser. */
  code?: string
  clientId?: string
  region?: string
  /** Seconds. */
  wait: number
}
