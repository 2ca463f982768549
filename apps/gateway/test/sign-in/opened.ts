import type { Fetch } from '@helpdesk-mcp/contracts'
import { expect } from 'vitest'
import { invitePerson } from '../../src/people/manage.ts'
import { createProvider } from '../../src/sign-in/provider.ts'
import { openOauthGateway } from '../authorization/support/open-gateway.ts'
import { clientId, clientSecret, openProvider } from './open-provider.ts'

export const email = 'ana@example.com'
export const ana = { email: 'Ana@Example.com', email_verified: true, name: 'Ana' }

type Browser = ReturnType<Awaited<ReturnType<typeof openOauthGateway>>['browser']>

interface Options {
  accounts?: Record<string, Record<string, unknown>>
  settings?: Partial<Parameters<typeof createProvider>[0]>
  authMethod?: Parameters<typeof openProvider>[0]['authMethod']
  /** Stands between the gateway and the provider. */
  between?: (request: Request, next: Fetch) => Promise<Response>
}

/** A gateway with an OpenID Connect provider. */
export async function opened({ accounts = { ana }, settings, authMethod, between }: Options = {}) {
  const gateway = await openOauthGateway()
  const redirectUri = `${gateway.url}/sign-in/callback`
  const idp = await openProvider({ redirectUri, accounts, ...(authMethod ? { authMethod } : {}) })
  const given = { issuer: idp.issuer, clientId, name: 'Our login', allowed: [], trustEmail: false }
  const fetched = between ? { fetch: (request: Request) => between(request, (sent) => fetch(sent)) } : {}
  gateway.context.provider = createProvider(
    { ...given, ...(authMethod === 'none' ? {} : { clientSecret }), ...settings },
    { clock: gateway.context.clock, ...fetched },
  )
  const invite = (name: string, more: { email?: string; tenantId?: string | null } = {}) =>
    invitePerson(gateway.context, more.tenantId === undefined ? 'default' : more.tenantId, {
      name,
      email: more.email ?? email,
      role: 'owner',
    })
  const begin = async (browser: Browser, returnTo?: string) => {
    const query = returnTo === undefined ? '' : `?${new URLSearchParams({ return_to: returnTo })}`
    const begun = await browser.send('GET', `/sign-in/provider${query}`)
    expect(begun.status, begun.text).toBe(302)
    return begun.location ?? ''
  }
  /** Signs in at the provider. Answers what the gateway shows in the end. */
  const signIn = async (browser: Browser, account: string | null = 'ana', returnTo?: string) => {
    const back = await idp.signIn(await begin(browser, returnTo), account)
    const shown = await browser.send('GET', back.href, { from: 'cross' })
    const [, onward] = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(shown.text) ?? []
    return { ...shown, back, onward }
  }
  return { gateway, idp, invite, begin, signIn }
}

/** The name of whoever is signed in in a browser, or the status without anybody. */
export const whoIs = async (browser: Browser) => {
  const { status, text } = await browser.send('GET', '/session')
  return status === 200 ? JSON.parse(text).name : status
}
