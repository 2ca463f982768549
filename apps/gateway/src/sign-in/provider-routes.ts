import { describeError } from '@helpdesk-mcp/contracts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { originOf, personActor, recorded, signInFrom } from '../audit/origin.ts'
import { setSession } from '../dashboard/sessions.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { browserMs, browserOf, keepBrowser } from '../http/browser.ts'
import { createAddressLimit } from '../http/failed-authentications.ts'
import { escapeHtml } from '../http/html-page.ts'
import { onwardPage, page } from '../http/pages.ts'
import { ApiError, notFound } from '../http/problem.ts'
import { draftSession } from '../http/session.ts'
import type { Person } from '../model.ts'
import type { RouteContext } from '../route-context.ts'
import { hashToken, newToken } from '../secrets/tokens.ts'
import { scopeName } from './email.ts'
import { ProviderError, type SignedIn, type SignInProvider } from './provider.ts'
import { readReturnTo } from './return-to.ts'

/** Where the provider sends the browser back to, as it is registered there. */
export function providerRedirectUri({ publicUrl }: { publicUrl: string }): string {
  return `${publicUrl}/sign-in/callback`
}

/** From one address, in a quarter of an hour. */
const limitOfStarts = { max: 60, windowMs: 15 * 60_000 }

/** Sign-in by an OpenID Connect provider. */
export function providerRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context }: RouteContext,
  shown: (c: Context<ApiEnvironment>, work: () => Promise<Response>) => Promise<Response>,
): void {
  const { store, clock, log, metrics, publicUrl } = context
  const limit = createAddressLimit(context, limitOfStarts)
  const redirectUri = providerRedirectUri(context)
  const asked = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      if (!(error instanceof ProviderError)) throw error
      log.warn(
        { ...describeError(error.cause ?? error), reason: error.code, provider: context.provider?.issuer },
        'Nobody was signed in by the OpenID Connect provider.',
      )
      throw new ApiError(kinds[error.code], error.message)
    })

  const requireProvider = (): SignInProvider => {
    if (context.provider) return context.provider
    throw notFound('way to sign in: no OpenID Connect provider is set')
  }

  app.get('/sign-in/provider', (c) =>
    shown(c, async () => {
      const provider = requireProvider()
      const query = new URL(c.req.url).searchParams
      const given = query.get('return_to')
      const returnTo = given === null ? null : readReturnTo(context, given)
      if (returnTo === undefined) throw new ApiError('invalid', 'return_to must be a path of this gateway.')
      // The provider answers at the public URL, where the cookie of this browser has to be, too.
      if (new URL(c.req.url).host !== new URL(publicUrl).host && !query.has('here')) {
        query.set('here', '1')
        return c.redirect(`${publicUrl}/sign-in/provider?${query}`, 302)
      }
      const full = limit.add(c.env?.address)
      if (full)
        throw new ApiError('too-many', 'Too many sign-ins have begun. Wait, and try again.', {
          retryAfterMs: full.waitMs,
        })
      const { url, kept } = await asked(provider.begin(redirectUri))
      await store.signInStates.add(hashToken(kept.state), {
        browserHash: hashToken(keepBrowser(c, context)),
        nonce: kept.nonce,
        codeVerifier: kept.codeVerifier,
        returnTo,
        expiresAt: clock.now() + browserMs,
      })
      return c.redirect(url, 302)
    }),
  )

  app.get('/sign-in/callback', (c) =>
    shown(c, async () => {
      const provider = requireProvider()
      const answer = new URL(c.req.url).searchParams
      const state = answer.get('state') ?? ''
      const browser = hashToken(browserOf(c, context))
      const kept = await store.signInStates.take(hashToken(state), browser, clock.now())
      if (!kept) {
        throw new ApiError(
          'conflict',
          'This sign-in is over, was used before, or began in another browser. Begin again.',
        )
      }
      const signedIn = await asked(provider.finish(redirectUri, answer, { ...kept, state }))
      const by = recorded(context, c)
      const people = await by.store.people.byIdentity(signedIn.identity, signedIn.email)
      const [person, ...others] = people
      if (person === undefined) {
        metrics.failedAuthentication({ credential: 'provider', limited: false })
        throw new ApiError('forbidden', whyNobody(signedIn, provider.name))
      }
      if (others.length > 0) return choicePage(c, people, kept.returnTo, browser)
      const { secret, draft } = draftSession(context, signInFrom(c))
      const origin = { ...originOf(c), actor: personActor(person) }
      const begun = await store.by(origin).sessions.createForPerson(person.id, draft, hashToken(secret))
      if (!begun) throw new ApiError('forbidden', whyNobody(signedIn, provider.name))
      log.info(
        { session: begun.session.id, person: person.id },
        'Someone signed in by the OpenID Connect provider.',
      )
      await setSession(context, c, secret)
      return onwardPage(c, 'Signed in', `${publicUrl}${kept.returnTo ?? '/'}`)
    }),
  )

  /** One person for each tenant: a link for each, which works in this browser. */
  const choicePage = async (
    c: Context,
    people: readonly Person[],
    returnTo: string | null,
    browserHash: string,
  ) => {
    const links = people.map((person) => ({ person, code: newToken('hdm_link_') }))
    const added = await store.people.addMailLinks(
      links.map(({ person, code }) => ({
        personId: person.id,
        codeHash: hashToken(code),
        expiresAt: clock.now() + browserMs,
        browserHash,
        returnTo,
      })),
      maxChoices,
    )
    if (!added) throw new ApiError('too-many', 'Too many sign-ins have begun. Wait, and try again.')
    const forms = await Promise.all(
      links.map(async ({ person, code }) => {
        const label = escapeHtml(await scopeName(store, person))
        return `<form method="post" action="link/${code}"><div class="actions"><button>${label}</button></div></form>`
      }),
    )
    return page(c, {
      title: 'Choose where to sign in',
      body: `<h1>Choose where to sign in</h1>${forms.join('')}`,
    })
  }
}

const maxChoices = 20

const kinds = {
  unreachable: 'provider-unavailable',
  refused: 'unauthorized',
  invalid: 'unauthorized',
  not_allowed: 'forbidden',
} as const

function whyNobody({ email }: SignedIn, name: string): string {
  if (email === null) {
    return `${name} has not verified your e-mail address, so you cannot be found by it. Use the link of your invitation.`
  }
  return `${email} is not invited here. Ask an owner of this gateway for an invitation.`
}
