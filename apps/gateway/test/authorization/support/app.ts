import { expect } from 'vitest'
import type { Browser } from './browser.ts'
import { newVerifier, type OauthGateway } from './open-gateway.ts'

export const redirectUri = 'http://127.0.0.1:7777/callback'

export interface TokenAnswer {
  status: number
  headers: Headers
  body: Record<string, string> & { expires_in?: number }
}

export type App = Awaited<ReturnType<typeof registerApp>>

/** A client that speaks the protocol by hand. */
export async function registerApp(gateway: OauthGateway, metadata: object = {}) {
  const register = await fetch(`${gateway.url}/oauth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client_name: 'App',
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'none',
      ...metadata,
    }),
  })
  const registered = (await register.json()) as Record<string, string>
  expect(register.status, JSON.stringify(registered)).toBe(201)
  return appOf(gateway, registered['client_id'] ?? '', registered)
}

/** The same for a client that is known already, or by its document. */
export function appOf(gateway: OauthGateway, clientId: string, registered: Record<string, unknown> = {}) {
  const post = async (
    path: string,
    fields: Readonly<Record<string, string | undefined>>,
    headers: Record<string, string> = {},
  ): Promise<TokenAnswer> => {
    const form = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value)
    const response = await fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: form.toString(),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) }
  }
  const authorizeUrl = (challenge: string, more: Readonly<Record<string, string | undefined>> = {}) => {
    const url = new URL(`${gateway.url}/oauth/authorize`)
    const fields = {
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: 'a b&c',
      resource: gateway.mcp,
      scope: 'helpdesk:read',
      ...more,
    }
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined) url.searchParams.set(name, value)
    return url
  }

  return {
    clientId,
    registered,
    post,
    authorizeUrl,
    /** Asks the person of this browser. Answers the code and what it takes to redeem it. */
    async ask(browser: Browser, more: Readonly<Record<string, string | undefined>> = {}, how: object = {}) {
      const { verifier, challenge } = newVerifier()
      const back = await browser.consent(authorizeUrl(challenge, more), how)
      return { back, code: back.searchParams.get('code') ?? '', verifier }
    },
    redeem: (
      { code, verifier }: { code: string; verifier: string },
      more: Readonly<Record<string, string | undefined>> = {},
    ) =>
      post('/oauth/token', {
        grant_type: 'authorization_code',
        client_id: clientId,
        code,
        code_verifier: verifier,
        redirect_uri: redirectUri,
        ...more,
      }),
    refresh: (token: string | undefined, more: Readonly<Record<string, string | undefined>> = {}) =>
      post('/oauth/token', {
        grant_type: 'refresh_token',
        client_id: clientId,
        refresh_token: token,
        ...more,
      }),
    /** Tokens, with the person's consent to all that is asked. */
    async connect(browser: Browser, more: Readonly<Record<string, string | undefined>> = {}) {
      const asked = await this.ask(browser, more)
      const { status, body } = await this.redeem(asked)
      expect(status, JSON.stringify(body)).toBe(200)
      return body as { access_token: string; refresh_token: string; scope: string }
    },
  }
}

/** One request of the MCP protocol with an access token. */
export async function callMcp(
  url: string,
  token: string | undefined,
  method = 'tools/list',
  params: object = {},
): Promise<{ status: number; challenge: string; body: ReturnType<typeof JSON.parse> }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const text = await response.text()
  const body = text === '' ? undefined : JSON.parse(text)
  return { status: response.status, challenge: response.headers.get('www-authenticate') ?? '', body }
}
