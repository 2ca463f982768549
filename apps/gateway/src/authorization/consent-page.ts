import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { linkActor, personActor, recorded, signInFrom } from '../audit/origin.ts'
import { setSession, signInByLink } from '../dashboard/sessions.ts'
import { type ApiEnvironment, refused } from '../http/auth.ts'
import { browserOf } from '../http/browser.ts'
import { escapeHtml } from '../http/html-page.ts'
import { errorPage, formTarget, page } from '../http/pages.ts'
import { ApiError } from '../http/problem.ts'
import { openSession, requireSameOrigin, sessionCookie } from '../http/session.ts'
import { toApiError } from '../http/to-response.ts'
import type { OauthClient, Person } from '../model.ts'
import { signInMethods } from '../sign-in/routes.ts'
import { clientName } from './clients.ts'
import { type Asked, approve, type ConsentParts, deny, findRequest, readQuestion } from './consent.ts'
import { viewQuestion } from './interaction-routes.ts'
import { looksLike } from './look-alikes.ts'
import type { AuthorizationParts } from './parts.ts'
import { isLoopback, redirectHost } from './redirects.ts'

const path = '/oauth/consent/:id'

/** The page on which a person signs in and consents, without script. It says and does what the routes of interactions do. */
export function consentRoutes(app: OpenAPIHono<ApiEnvironment>, parts: AuthorizationParts): void {
  const { context, clients, places, failures } = parts
  const cookie = sessionCookie(context)
  const askedOf = (c: Context<ApiEnvironment>): Asked => ({
    id: c.req.param('id') ?? '',
    browser: browserOf(c, context),
  })
  const by = (c: Context<ApiEnvironment>, person: Person): ConsentParts => ({
    context: recorded(context, c, personActor(person)),
    clients,
    places,
  })
  const personOf = async (c: Context<ApiEnvironment>): Promise<Person | undefined> =>
    (await openSession(context, getCookie(c, cookie.name) ?? ''))?.person

  /** What goes wrong is said on a page, with its status. */
  const shown = async (c: Context<ApiEnvironment>, work: () => Promise<Response>): Promise<Response> => {
    try {
      return await work()
    } catch (error) {
      const { errors, detail, status } = toApiError(error, context.log)
      return errorPage(c, errors[0]?.message ?? detail, status)
    }
  }
  const small = bodyLimit({ maxSize: 16_000, onError: (c) => errorPage(c, 'The form is too large.', 413) })
  const readForm = async (c: Context<ApiEnvironment>) => {
    requireSameOrigin(c.req.raw, context)
    return new URLSearchParams(await c.req.text())
  }

  // Where the dashboard is not built, this page stands in for its own.
  app.get('/consent/:id', (c) => c.redirect(places.consent(c.req.param('id')), 302))

  app.get(path, (c) =>
    shown(c, async () => {
      const asked = askedOf(c)
      const person = await personOf(c)
      if (person) return askPage(c, await readQuestion({ context, clients, places }, asked, person), person)
      const { request, client } = await findRequest({ context, clients, places }, asked)
      return signInPage(c, { id: asked.id, client, redirectUri: request.redirectUri }, signInMethods(context))
    }),
  )

  app.post(path, small, (c) =>
    shown(c, async () => {
      const form = await readForm(c)
      const person = await personOf(c)
      if (!person) throw new ApiError('unauthorized', 'Your session has ended. Connect again from the app.')
      if (form.get('answer') !== 'approve')
        return c.redirect(await deny(by(c, person), askedOf(c), person), 303)
      const given = { serverId: form.get('server') ?? undefined, scopes: form.getAll('scope') }
      return c.redirect(await approve(by(c, person), askedOf(c), person, given), 303)
    }),
  )

  app.post(`${path}/link`, small, (c) =>
    shown(c, async () => {
      const form = await readForm(c)
      const asked = askedOf(c)
      await findRequest({ context, clients, places }, asked)
      // The link as it was sent, or its code.
      const code = (form.get('link') ?? '').trim().split(/[#/]/).at(-1) ?? ''
      const { secret } = await signInByLink(
        recorded(context, c, linkActor),
        { code: code.slice(0, 200), browser: asked.browser },
        signInFrom(c),
        (credential, detail) => refused(failures, credential, c.env, detail),
      )
      await setSession(context, c, secret)
      return c.redirect(places.consent(asked.id), 303)
    }),
  )
}

function facts(client: OauthClient, redirectUri: string): string {
  const isDocument = client.kind === 'document'
  const host = isDocument ? new URL(client.id).host : undefined
  const rows = [
    ['App', escapeHtml(clientName(client))],
    [
      'Known by',
      host === undefined
        ? 'nobody: it registered itself under this name'
        : `<code>${escapeHtml(host)}</code>`,
    ],
    ['Answers to', `<code>${escapeHtml(redirectHost(redirectUri))}</code>`],
  ]
  const list = rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')
  const like = looksLike(client, redirectUri)
  const alarm = like
    ? `<p class="note" role="alert">This app is named like ${escapeHtml(like.name)}, but it is not: ${escapeHtml(like.name)} answers at <code>${escapeHtml(like.host)}</code>. Do not connect it unless you know who runs it.</p>`
    : ''
  const warning = isLoopback(redirectUri)
    ? '<p class="note">The answer goes to a program on this machine, and no website vouches for which one that is. Go on only if you have just started to connect an app here.</p>'
    : host === undefined
      ? '<p class="note">Anybody can register an app under this name. Go on only if you have just started to connect it.</p>'
      : ''
  return `<dl>${list}</dl>${alarm}${warning}`
}

/** Its addresses are relative: in front of the gateway there may be a path. */
function signInPage(
  c: Context,
  { id, client, redirectUri }: { id: string; client: OauthClient; redirectUri: string },
  { email, provider }: ReturnType<typeof signInMethods>,
): Response {
  const title = `Sign in to connect ${clientName(client)}`
  const here = `/oauth/consent/${encodeURIComponent(id)}`
  const byProvider =
    provider === null
      ? ''
      : `<p class="actions"><a class="button" href="../..${provider.url}?${escapeHtml(new URLSearchParams({ return_to: here }).toString())}">Sign in with ${escapeHtml(provider.name)}</a></p>`
  const byEmail = email
    ? `<form method="post" action="../../sign-in/email"><h2>With a link by e-mail</h2><input type="hidden" name="return_to" value="${escapeHtml(here)}">
<label class="stack">Your e-mail address<input type="email" name="email" required maxlength="254" autocomplete="email"></label>
<div class="actions"><button>Send me a link</button></div></form>`
    : ''
  const body = `<h1>${escapeHtml(title)}</h1>${facts(client, redirectUri)}${byProvider}${byEmail}
<form method="post" action="${encodeURIComponent(id)}/link"><h2>With a one-time link</h2>
<label class="stack">The link that you were sent, or its code<input type="text" name="link" required maxlength="400" autocomplete="off" spellcheck="false"></label>
<div class="actions"><button>Sign in</button></div></form>
<h2>Signed in already?</h2><p>Sign in at the <a href="../../sign-in" target="_blank" rel="noopener">page of this gateway</a>, then continue here.</p>
<p class="actions"><a class="button" href="">Continue</a></p>`
  return page(c, { title, body })
}

function askPage(c: Context, question: Awaited<ReturnType<typeof readQuestion>>, person: Person): Response {
  const { client, request } = question
  const { scopes, servers } = viewQuestion('', question)
  const name = clientName(client)
  const title = `Connect ${name}?`
  const intro = `<h1>${escapeHtml(title)}</h1><p>You are signed in as <strong>${escapeHtml(person.name)}</strong>.</p>${facts(client, request.redirectUri)}`
  const formTargets = [formTarget(request.redirectUri)]
  const actions = (main: string) =>
    `<div class="actions">${main}<button name="answer" value="deny">Do not connect</button></div>`
  const usable = servers.filter((server) => server.scopes.length > 0)
  if (usable.length === 0) {
    const body = `${intro}<p class="note">There is no MCP server that you may use here for what the app asks. Ask an owner or a manager to share one with you.</p><form method="post">${actions('')}</form>`
    return page(c, { title, body, formTargets })
  }
  const choices = usable.map(
    (server, index) =>
      `<label><input type="radio" name="server" value="${escapeHtml(server.id)}" required${index === 0 && usable.length === 1 ? ' checked' : ''}><span>${escapeHtml(server.name)}</span></label>`,
  )
  const permitted = scopes.filter(({ scope }) => usable.some((server) => server.scopes.includes(scope)))
  const boxes = permitted.map(
    ({ scope, description }) =>
      `<label><input type="checkbox" name="scope" value="${escapeHtml(scope)}" checked><span>${escapeHtml(description)}</span></label>`,
  )
  const body = `${intro}<form method="post">
<fieldset><legend>MCP server</legend>${choices.join('')}</fieldset>
<fieldset><legend>The app may</legend>${boxes.join('')}</fieldset>
<p>Each call is recorded under your name. You can disconnect the app at any time.</p>
${actions('<button class="main" name="answer" value="approve">Connect</button>')}</form>`
  return page(c, { title, body, formTargets })
}
