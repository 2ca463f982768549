import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { collectionOf } from './collections.ts'
import { found, refuseFields, ticketOf, unknownId } from './find.ts'
import { listed, slice } from './listed.ts'
import { plainText } from './plain-text.ts'
import type { Entry } from './records.ts'
import { wordsOf } from './search-language.ts'
import { caller, type ZohoDeskState } from './state.ts'
import { done, shown, told } from './view.ts'

/** Words that say nothing of what a ticket is about. */
const empty = new Set(
  'a an and are for has have how i in is it my not of on our re the to was we what where when with you your'.split(
    ' ',
  ),
)

/** Spelt one way in bodies and another in answers. */
const spellings: Readonly<Record<string, string>> = {
  PUBLISH: 'Published',
  DRAFT: 'Draft',
  REVIEW: 'Review',
  ALL_USERS: 'ALL',
  REGISTERED_USERS: 'REGISTEREDUSERS',
  AGENTS_ONLY: 'AGENTS',
}

/** Articles of the knowledge base and their translations; an article has the text of its source locale. */
export const articles: Record<string, Handler<ZohoDeskState>> = {
  'articles.list': (call) => listed(call, collectionOf(call.state, 'articles').all()),
  'articles.get': (call) => shown(call, found(collectionOf(call.state, 'articles'), call.path.id)),
  'articles.create': (call) => {
    const given = spelled(call.body as Record<string, unknown>)
    refuseFields({ categoryId: unknownId(collectionOf(call.state, 'kbRootCategories'), given.categoryId) })
    const by = caller(call.state).id
    const article = collectionOf(call.state, 'articles').insert({
      ...blank(by),
      ...given,
      ...texts(given),
      articleNumber: String(collectionOf(call.state, 'articles').size + 1),
    })
    article.permalink = given.permalink ?? wordsOf(String(given.title)).join('-')
    translate(call.state, article, { locale: 'en', ...given })
    return shown(call, article)
  },
  'articles.update': (call) => {
    const articles = collectionOf(call.state, 'articles')
    const { id } = found(articles, call.path.id)
    const given = spelled((call.body ?? {}) as Record<string, unknown>)
    return shown(
      call,
      articles.update(id, { ...given, ...texts(given), modifierId: caller(call.state).id }) as Entry,
    )
  },
  'articles.suggestForTicket': (call) => {
    const { subject } = ticketOf(call)
    const ranked = suggest(call.state, subject, call.query.departmentId)
    return slice(call, ranked)
  },

  'articleTranslations.list': (call) => listed(call, ofArticle(call)),
  'articleTranslations.get': (call) => shown(call, translationOf(call)),
  'articleTranslations.create': (call) => {
    const article = found(collectionOf(call.state, 'articles'), call.path.articleId)
    const given = spelled(call.body as Record<string, unknown>)
    const taken = ofArticle(call).some(({ locale }) => locale === given.locale)
    refuseFields({ locale: taken && 'has a translation already' })
    return shown(call, translate(call.state, article, given))
  },
  'articleTranslations.update': (call) => {
    const given = spelled((call.body ?? {}) as Record<string, unknown>)
    return shown(call, Object.assign(translationOf(call), given, texts(given)))
  },
  'articleTranslations.moveToTrash': (call) => {
    collectionOf(call.state, 'translations').remove(translationOf(call).id)
    return done(call)
  },
  'articleTranslations.listAll': (call) => listed(call, collectionOf(call.state, 'translations').all()),
  'articleTranslations.getById': (call) =>
    shown(call, found(collectionOf(call.state, 'translations'), call.path.translationId)),
  'articleTranslations.getAnswer': (call) => told(call, { answer: translationOf(call).answer }),
}

/** Published articles that share words with a subject, those that share most first; words of the title count twice. */
export function suggest(state: ZohoDeskState, subject: string, departmentId: unknown): Entry[] {
  const wanted = new Set(
    wordsOf(subject)
      .filter((word) => !empty.has(word))
      .map(stem),
  )
  const shared = (text: unknown) =>
    new Set(
      wordsOf(plainText(String(text ?? '')))
        .map(stem)
        .filter((word) => wanted.has(word)),
    ).size
  const department =
    departmentId === undefined || String(departmentId) === '0' ? undefined : String(departmentId)
  return collectionOf(state, 'articles')
    .filter(
      (article) =>
        article.status === 'Published' && (department === undefined || article.departmentId === department),
    )
    .map((article) => ({
      article,
      score: 2 * shared(article.title) + shared(article.answer) + shared([article.tags].flat().join(' ')),
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ article }) => article)
}

/** Enough for "parcels" to find "parcel". */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/(ies|es|s|ed|ing)$/, '') : word
}

export function translate(state: ZohoDeskState, article: Entry, given: Record<string, unknown>): Entry {
  const { id, createdTime: _, modifiedTime: _m, ...same } = article
  const translation = collectionOf(state, 'translations').insert({
    ...same,
    articleId: id,
    ...given,
    ...texts(given),
  })
  translation.translationId = translation.id
  if (translation.locale === article.locale) article.translationId = translation.id
  return translation
}

export function texts({ answer }: Record<string, unknown>): Record<string, unknown> {
  return answer === undefined ? {} : { summary: plainText(String(answer)).slice(0, 160) }
}

export function blank(by: string): Record<string, unknown> {
  const counts = {
    viewCount: 0,
    likeCount: 0,
    dislikeCount: 0,
    usageCount: 0,
    commentCount: 0,
    feedbackCount: 0,
    attachmentCount: 0,
  }
  const who = {
    authorId: by,
    ownerId: by,
    creatorId: by,
    createdBy: by,
    modifierId: by,
    modifiedBy: by,
    latestVersionModifierId: by,
  }
  const versions = {
    latestVersion: '1.0',
    latestPublishedVersion: '1.0',
    currentVersion: '1.0',
    latestVersionStatus: 'Published',
  }
  return {
    ...counts,
    ...who,
    ...versions,
    locale: 'en',
    sourceLocale: 'en',
    permission: 'ALL',
    translationState: 'UP-TO-DATE',
    isTrashed: false,
    isLocked: false,
    isTemplate: false,
    tags: [],
    attachments: [],
  }
}

function spelled(given: Record<string, unknown>): Record<string, unknown> {
  const { status, permission, ...rest } = given
  const one = (value: unknown) => spellings[String(value)] ?? value
  return {
    ...rest,
    ...(status === undefined ? {} : { status: one(status) }),
    ...(permission === undefined ? {} : { permission: one(permission) }),
  }
}

function ofArticle({ state, path }: Call<ZohoDeskState>): Entry[] {
  const { id } = found(collectionOf(state, 'articles'), path.articleId)
  return collectionOf(state, 'translations').filter(({ articleId }) => articleId === id)
}

function translationOf(call: Call<ZohoDeskState>): Entry {
  const translation = ofArticle(call).find(({ locale }) => locale === call.path.locale)
  return translation ?? found(collectionOf(call.state, 'translations'), undefined)
}
