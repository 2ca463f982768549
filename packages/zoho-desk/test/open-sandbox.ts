import { createSandbox, type ZohoDeskSandboxOptions } from '../sandbox/sandbox.ts'

export const base = 'https://desk.zoho.com/api/v1'
export const accounts = 'https://accounts.zoho.com/oauth/v2'

/** A sandbox at noon, and callers that send a token and the portal unless told otherwise. */
export async function openSandbox(options: ZohoDeskSandboxOptions = {}) {
  let now = Date.parse('2026-11-20T12:00:00Z')
  const advance = (ms: number) => {
    now += ms
  }
  const sandbox = createSandbox({ clock: { now: () => now }, ...options })
  const { clientId = '', clientSecret = '', refreshToken = '', orgId = '' } = sandbox.settings
  const token = async (refresh_token = refreshToken) => {
    const fields = {
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token,
    }
    const response = await sandbox.fetch(`${accounts}/token`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    })
    return (await response.json()) as { access_token?: string; error?: string; expires_in?: number }
  }
  let { access_token = '' } = await token()
  const renew = async (refresh?: string) => {
    access_token = (await token(refresh)).access_token ?? ''
  }
  const send = (method: string, path: string, body?: unknown, more: Record<string, string> = {}) => {
    const headers = new Headers({ authorization: `Zoho-oauthtoken ${access_token}`, orgId, ...more })
    for (const [name, value] of Object.entries(more)) if (value === '') headers.delete(name)
    if (body === undefined || body instanceof FormData) {
      return sandbox.fetch(base + path, { method, headers, ...(body === undefined ? {} : { body }) })
    }
    if (!headers.has('content-type')) headers.set('content-type', 'application/json')
    return sandbox.fetch(base + path, {
      method,
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }
  const call = async (...args: Parameters<typeof send>) => {
    const response = await send(...args)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    }
  }
  const ticket = (subject: RegExp) => {
    const found = sandbox.state.collections.tickets.find((one) => subject.test(one.subject))
    if (!found) throw new Error(`No ticket is about ${subject}.`)
    return found
  }
  return { sandbox, send, call, advance, token, renew, ticket, ...sandbox.state.collections }
}
