import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { throwInvalid, throwMissing } from './errors.ts'
import { accountId, type ChatwootState, seconds } from './state.ts'
import { articleView, portalView } from './views.ts'

/** Portals, their categories and articles. A portal is named by its slug. */
export const helpCenter: Record<string, Handler<ChatwootState>> = {
  'get-portal': ({ state }) => {
    const payload = state.collections.portals.all().map((one) => portalView(state, one))
    return { status: 200, body: { payload, meta: { current_page: 1, portals_count: payload.length } } }
  },

  'add-new-portal-to-account': ({ state, body }) => {
    const given = body as { name?: string; slug?: string }
    const slug = given.slug ?? ''
    if (slug === '') throwInvalid("Slug can't be blank", 'slug')
    if (state.collections.portals.find((one) => one.slug === slug)) {
      throwInvalid('Slug has already been taken', 'slug')
    }
    const made = state.collections.portals.insert({ archived: false, name: '', ...given, slug })
    return { status: 200, body: portalView(state, made) }
  },

  'add-new-category-to-account': (call) => {
    const { id: portal_id } = portalOf(call)
    const made = call.state.collections.categories.insert({
      account_id: accountId,
      locale: 'en',
      ...(call.body as object),
      portal_id,
    })
    return { status: 200, body: { payload: made } }
  },

  listArticles: (call) => {
    const { id } = portalOf(call)
    const { query, status } = call.query as { query?: string; status?: string }
    const words = query?.toLowerCase()
    const found = call.state.collections.articles.filter(
      (one) =>
        one.portal_id === id &&
        (status === undefined || one.status === status) &&
        (words === undefined || `${one.title}\n${one.content}`.toLowerCase().includes(words)),
    )
    const { page = 1 } = call.query as { page?: number }
    const payload = found.slice((page - 1) * 25, page * 25).map((one) => articleView(call.state, one))
    const meta = { all_articles_count: found.length, articles_count: found.length, current_page: page }
    return { status: 200, body: { payload, meta } }
  },

  getArticle: (call) => {
    const { id } = portalOf(call)
    const article = call.state.collections.articles.get(call.path.article_id)
    if (article?.portal_id !== id) return throwMissing()
    return { status: 200, body: { payload: articleView(call.state, article) } }
  },

  /** A new article is a draft, whatever is asked for. */
  'add-new-article-to-account': (call) => {
    const { id: portal_id } = portalOf(call)
    const given = call.body as { title?: string; content?: string }
    if (!given.title) throwInvalid("Title can't be blank", 'title')
    const made = call.state.collections.articles.insert({
      category_id: null,
      author_id: null,
      content: '',
      views: 0,
      ...given,
      portal_id,
      status: 'draft',
      updated_at: seconds(call.timeline()),
    })
    return { status: 200, body: { payload: articleView(call.state, made) } }
  },
}

function portalOf({ state, path }: Call<ChatwootState>) {
  return state.collections.portals.find(({ slug }) => slug === path.portal_id) ?? throwMissing()
}
