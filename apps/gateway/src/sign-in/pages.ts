import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { linkActor, recorded, signInFrom } from '../audit/origin.ts'
import { setSession, signInByLink } from '../dashboard/sessions.ts'
import { type ApiEnvironment, refused } from '../http/auth.ts'
import { browserOf } from '../http/browser.ts'
import { escapeHtml } from '../http/html-page.ts'
import { page, problemPage } from '../http/pages.ts'
import { ApiError } from '../http/problem.ts'
import { requireSameOrigin } from '../http/session.ts'
import { toApiError } from '../http/to-response.ts'
import type { RouteContext } from '../route-context.ts'
import type { AskForLink } from './ask-for-link.ts'
import { providerRoutes } from './provider-routes.ts'

interface PageParts extends RouteContext {
  askForLink: AskForLink
}

/** The pages of sign-in that need no script. Only a form's POST uses a link: programs that read mail open every link in it. */
export function signInPages(app: OpenAPIHono<ApiEnvironment>, parts: PageParts): void {
  const { context, failures, askForLink } = parts
  const small = bodyLimit({
    maxSize: 16_000,
    onError: (c) => refusalPage(c, context, new ApiError('too-large', 'The form is too large.')),
  })
  const shown = async (c: Context<ApiEnvironment>, work: () => Promise<Response>): Promise<Response> => {
    try {
      return await work()
    } catch (error) {
      return refusalPage(c, context, toApiError(error, context.log))
    }
  }

  app.get('/sign-in/link/:code', (c) =>
    shown(c, async () => {
      if (browserOf(c, context) === '') throw new ApiError('conflict', otherBrowser)
      return page(c, {
        title: 'Sign in',
        body: '<h1>Sign in to Helpdesk MCP</h1><p>This link works once.</p><form method="post"><div class="actions"><button class="main">Sign in</button></div></form>',
      })
    }),
  )

  app.post('/sign-in/link/:code', small, (c) =>
    shown(c, async () => {
      requireSameOrigin(c.req.raw, context)
      const signedIn = await signInByLink(
        recorded(context, c, linkActor),
        { code: c.req.param('code').slice(0, 200), browser: browserOf(c, context) },
        signInFrom(c),
        (credential, detail) => refused(failures, credential, c.env, detail),
      )
      await setSession(context, c, signedIn.secret)
      return c.redirect(`${context.publicUrl}${signedIn.returnTo ?? '/'}`, 303)
    }),
  )

  app.post('/sign-in/email', small, (c) =>
    shown(c, async () => {
      const form = new URLSearchParams(await c.req.text())
      const email = (form.get('email') ?? '').trim().toLowerCase()
      if (email.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(email)) {
        throw new ApiError('invalid', 'This is not an e-mail address.')
      }
      askForLink(c, email, form.get('return_to') ?? undefined)
      return page(c, {
        title: 'Look into your mail',
        body: `<h1>Look into your mail</h1><p>If <strong>${escapeHtml(email)}</strong> may sign in here, a link is on its way. Open it in this browser, within 15 minutes. You may close this window.</p>`,
      })
    }),
  )

  providerRoutes(app, parts, shown)
}

const otherBrowser =
  'This link works only in the browser in which you asked for it. Open it there, or ask for a new one here.'

function refusalPage(
  c: Context,
  { publicUrl }: { publicUrl: string },
  { errors: [first], detail, status }: ApiError,
): Response {
  const more = `<p><a class="button" href="${escapeHtml(publicUrl)}/sign-in">Sign in another way</a></p>`
  return problemPage(c, { title: 'You were not signed in', reason: first?.message ?? detail, more }, status)
}
