import { ApiException, type Handler } from '@helpdesk-mcp/sandbox'
import { keyOf, scopesOf } from './authenticate.ts'
import { getOrThrow, throwInvalid } from './errors.ts'
import { pageReply } from './search-cases.ts'
import type { FusedeskState } from './state.ts'

/** Case tags, mails, webhooks, integrations and the key itself. */
export const account: Record<string, Handler<FusedeskState>> = {
  listCaseTags({ state }) {
    const { cases, casetags } = state.collections
    const carrying = (id: number) => cases.filter(({ tags }) => tags.includes(id)).length
    return { status: 200, body: casetags.all().map((tag) => ({ ...tag, totalcases: carrying(tag.id) })) }
  },

  createCaseTag({ state, body }) {
    const { tagname } = body as { tagname: string }
    if (tagname.trim() === '') return throwInvalid('tagname is empty.')
    return { status: 200, body: state.collections.casetags.insert({ tagname, hidden: false }) }
  },

  deleteCaseTag({ state, path }) {
    const { cases, casetags } = state.collections
    const { id } = getOrThrow(casetags, path.caseTagId, 'case tag')
    for (const one of cases) one.tags = one.tags.filter((tag) => tag !== id)
    casetags.remove(id)
    return { status: 200, body: { success: true } }
  },

  searchEmails(call) {
    const { from, subject, content, bodylimit, orderby } = call.query as Record<string, string | number>
    const has = (text: string, part: unknown) =>
      part === undefined || text.toLowerCase().includes(String(part).toLowerCase())
    const found = call.state.collections.emails
      .filter(({ caseid }) => caseid === null)
      .filter((mail) => has(mail.from, from) && has(mail.subject, subject) && has(mail.body, content))
      .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
      .map((mail) => ({ ...mail, body: mail.body.slice(0, bodylimit as number | undefined) }))
    return pageReply(orderby === 'date desc' ? found.reverse() : found, call)
  },

  getEmail: ({ state, path }) => ({
    status: 200,
    body: getOrThrow(state.collections.emails, path.emailId, 'email'),
  }),

  listWebhooks: ({ state }) => ({ status: 200, body: state.collections.webhooks.all() }),

  createWebhook({ state, body }) {
    const given = body as { objectType: string; action: string; url: string }
    return { status: 200, body: state.collections.webhooks.insert(given) }
  },

  deleteWebhook({ state, path }) {
    const { id } = getOrThrow(state.collections.webhooks, path.webhookId, 'webhook')
    state.collections.webhooks.remove(id)
    return { status: 200, body: { success: true } }
  },

  listIntegrations: ({ state }) => ({ status: 200, body: state.collections.integrations.all() }),

  getSessionPermissions({ request }) {
    const query = new URLSearchParams(request.target.split('?').slice(1).join('?'))
    const scopes = scopesOf(keyOf(request.headers, query))
    if (!scopes)
      throw new ApiException({ reason: 'unauthorized', message: 'The API key is missing or wrong.' })
    return { status: 200, body: scopes }
  },

  getSessionPoweredBy: () => ({
    status: 200,
    body: { plan: 'Team', footerlink: false, partnercode: '' },
  }),
}
