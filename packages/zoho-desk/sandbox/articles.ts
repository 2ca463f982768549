import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwFieldErrors, ticketOf, unknownIdError } from './errors.ts'
import { listReply, pageReply } from './lists.ts'
import { collectionOf, currentAgent, type Entry, type ZohoDeskState } from './state.ts'
import { plainText, wordsOf } from './text.ts'
import { bodyReply, emptyReply, recordReply } from './view.ts'

/** Words that do not tell what a ticket is about. */
const stopWords = new Set(
  'a an and are for has have how i in is it my not of on our re the to was we what where when with you your'.split(
    ' ',
  ),
)

/** Spelled one way in requests and another in answers. */
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
  'articles.list': (call) => listReply(call, collectionOf(call.state, 'articles').all()),
  'articles.get': (call) => recordReply(call, getOrThrow(collectionOf(call.state, 'articles'), call.path.id)),
  'articles.create': (call) => {
    const given = normalize(call.body as Record<string, unknown>)
    throwFieldErrors({
      categoryId: unknownIdError(collectionOf(call.state, 'kbRootCategories'), given.categoryId),
    })
    const by = currentAgent(call.state).id
    const article = collectionOf(call.state, 'articles').insert({
      ...articleDefaults(by),
      ...given,
      ...summaryOf(given),
      articleNumber: String(collectionOf(call.state, 'articles').size + 1),
    })
    article.permalink = given.permalink ?? wordsOf(String(given.title)).join('-')
    addTranslation(call.state, article, { locale: 'en', ...given })
    return recordReply(call, article)
  },
  'articles.update': (call) => {
    const articles = collectionOf(call.state, 'articles')
    const { id } = getOrThrow(articles, call.path.id)
    const given = normalize((call.body ?? {}) as Record<string, unknown>)
    return recordReply(
      call,
      articles.update(id, {
        ...given,
        ...summaryOf(given),
        modifierId: currentAgent(call.state).id,
      }) as Entry,
    )
  },
  'articles.suggestForTicket': (call) => {
    const { subject } = ticketOf(call)
    const ranked = suggestArticles(call.state, subject, call.query.departmentId)
    return pageReply(call, ranked)
  },

  'articleTranslations.list': (call) => listReply(call, translationsOf(call)),
  'articleTranslations.get': (call) => recordReply(call, translationOf(call)),
  'articleTranslations.create': (call) => {
    const article = getOrThrow(collectionOf(call.state, 'articles'), call.path.articleId)
    const given = normalize(call.body as Record<string, unknown>)
    const taken = translationsOf(call).some(({ locale }) => locale === given.locale)
    throwFieldErrors({ locale: taken && 'has a translation already' })
    return recordReply(call, addTranslation(call.state, article, given))
  },
  'articleTranslations.update': (call) => {
    const given = normalize((call.body ?? {}) as Record<string, unknown>)
    return recordReply(call, Object.assign(translationOf(call), given, summaryOf(given)))
  },
  'articleTranslations.moveToTrash': (call) => {
    collectionOf(call.state, 'translations').remove(translationOf(call).id)
    return emptyReply(call)
  },
  'articleTranslations.listAll': (call) => listReply(call, collectionOf(call.state, 'translations').all()),
  'articleTranslations.getById': (call) =>
    recordReply(call, getOrThrow(collectionOf(call.state, 'translations'), call.path.translationId)),
  'articleTranslations.getAnswer': (call) => bodyReply(call, { answer: translationOf(call).answer }),
}

/**
 * Published articles that share words with a subject, in any of their languages, those that share most first; words of the title
 * count twice.
 */
function suggestArticles(state: ZohoDeskState, subject: string, departmentId: unknown): Entry[] {
  const wanted = new Set(
    wordsOf(subject)
      .filter((word) => !stopWords.has(word))
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
    .map((article) => {
      const texts = collectionOf(state, 'translations').filter(({ articleId }) => articleId === article.id)
      const score = Math.max(
        ...[article, ...texts].map(({ title, answer }) => 2 * shared(title) + shared(answer)),
      )
      return { article, score: score + shared([article.tags].flat().join(' ')) }
    })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ article }) => article)
}

/** Enough for "parcels" to find "parcel". */
function stem(word: string): string {
  return word.length > 3 ? word.replace(/(ies|es|s|ed|ing)$/, '') : word
}

export function addTranslation(state: ZohoDeskState, article: Entry, given: Record<string, unknown>): Entry {
  const { id, createdTime: _, modifiedTime: _m, ...same } = article
  const translation = collectionOf(state, 'translations').insert({
    ...same,
    articleId: id,
    ...given,
    ...summaryOf(given),
  })
  translation.translationId = translation.id
  if (translation.locale === article.locale) article.translationId = translation.id
  return translation
}

export function summaryOf({ answer }: Record<string, unknown>): Record<string, unknown> {
  return answer === undefined ? {} : { summary: plainText(String(answer)).slice(0, 160) }
}

export function articleDefaults(by: string): Record<string, unknown> {
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

function normalize(given: Record<string, unknown>): Record<string, unknown> {
  const { status, permission, ...rest } = given
  const one = (value: unknown) => spellings[String(value)] ?? value
  return {
    ...rest,
    ...(status === undefined ? {} : { status: one(status) }),
    ...(permission === undefined ? {} : { permission: one(permission) }),
  }
}

function translationsOf({ state, path }: Call<ZohoDeskState>): Entry[] {
  const { id } = getOrThrow(collectionOf(state, 'articles'), path.articleId)
  return collectionOf(state, 'translations').filter(({ articleId }) => articleId === id)
}

function translationOf(call: Call<ZohoDeskState>): Entry {
  const translation = translationsOf(call).find(({ locale }) => locale === call.path.locale)
  return translation ?? getOrThrow(collectionOf(call.state, 'translations'), undefined)
}
