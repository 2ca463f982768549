import { createServer, type ServerResponse } from 'node:http'
import { ConnectorError } from '@helpdesk-mcp/contracts'
import { redirectPage } from './redirect-page.ts'

export interface RedirectOptions {
  port: number
  path: string
  /** Of the consent that is waited for; any other is told so, and waited on. */
  state: string
  waitMs: number
  signal?: AbortSignal
  /** Called once it can be sent there. */
  onReady(): void
}

/**
 * Waits on 127.0.0.1 for the vendor to send a person's browser back, and shows there how `handle` ended. Throws what `handle` throws,
 * `timeout`, and `unavailable` where the port is taken.
 */
export async function receiveRedirect<T>(
  options: RedirectOptions,
  handle: (address: URL) => Promise<T>,
): Promise<T> {
  const { port, path, state, signal } = options
  const own = `127.0.0.1:${port}`
  let settle: { resolve: (value: T) => void; reject: (error: unknown) => void } | undefined
  const outcome = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject }
  })
  outcome.catch(() => undefined)
  let taken = false

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', `http://${own}`)
    if (request.headers.host !== own || request.method !== 'GET' || address.pathname !== path) {
      return show(response, 404, 'Nothing here', 'This address waits for a login only.')
    }
    if (taken || address.searchParams.get('state') !== state) {
      const advice = 'This answer belongs to another login. Use the page that was opened last.'
      return show(response, 400, 'Not this login', advice)
    }
    taken = true
    handle(address).then(
      (value) => {
        response.once('close', () => settle?.resolve(value))
        show(response, 200, 'Logged in', 'You can close this page.')
      },
      (error: unknown) => {
        response.once('close', () => settle?.reject(error))
        const said = error instanceof ConnectorError ? error.message : 'See the terminal.'
        show(response, 400, 'Not logged in', said)
      },
    )
  })
  const stop = () => settle?.reject(new ConnectorError('unavailable', 'The login was stopped.'))
  const timer = setTimeout(() => {
    const seconds = options.waitMs / 1000
    settle?.reject(
      new ConnectorError('timeout', `Nobody consented within ${seconds} s. Start the login again.`),
    )
  }, options.waitMs)
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
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`
      reject(
        new ConnectorError(
          'unavailable',
          `Port ${port} of 127.0.0.1 ${why}, and the redirect address is registered with it. End what uses it, such as another login, and try again; or log in with --code.`,
        ),
      )
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
  response.end(redirectPage(title, text))
}
