import { addTranslation, articleDefaults, summaryOf } from '../articles.ts'
import { collectionOf, currentAgent, toTimestamp, type ZohoDeskState } from '../state.ts'
import { wordsOf } from '../text.ts'

const day = 86_400_000

export interface SeededCategory {
  name: string
  department: string
}

export interface SeededArticle {
  /** The name of one. */
  category: string
  title: string
  answer: string
  tags: readonly string[]
  status?: 'Draft'
  /** By locale. */
  translations?: Readonly<Record<string, { title: string; answer: string }>>
}

const categories: readonly SeededCategory[] = [
  { name: 'Orders and delivery', department: 'Customer Support' },
  { name: 'Room keys service', department: 'Technical Operations' },
  { name: 'Invoices', department: 'Billing' },
]

const articles: readonly SeededArticle[] = [
  {
    category: 'Orders and delivery',
    title: 'When a parcel is late',
    answer:
      '<p>Parcels take three to five days. If tracking has not moved for two days, we ask the carrier and send a new parcel after seven.</p>',
    tags: ['parcel', 'tracking'],
    translations: {
      de: { title: 'Wenn ein Paket sich verspätet', answer: '<p>Pakete brauchen drei bis fünf Tage.</p>' },
    },
  },
  {
    category: 'Orders and delivery',
    title: 'Something arrived broken',
    answer: '<p>Send us a photo within fourteen days. You choose: a replacement, or your money back.</p>',
    tags: ['damage', 'vase', 'refund'],
  },
  {
    category: 'Orders and delivery',
    title: 'Returning what you do not want',
    answer:
      '<p>You have thirty days. Print the label from your order page and bring the parcel to any post office.</p>',
    tags: ['returns'],
  },
  {
    category: 'Room keys service',
    title: 'Room keys do not open doors',
    answer:
      '<p>Check the status page first. During an outage staff cards keep working; restart the lobby terminal afterwards.</p>',
    tags: ['outage', 'keys'],
  },
  {
    category: 'Invoices',
    title: 'Charged twice on an invoice',
    answer:
      '<p>A second charge is most often a reservation that falls away within three days. If it stays, we refund it.</p>',
    tags: ['invoice', 'billing'],
  },
  {
    category: 'Invoices',
    title: 'Draft: new payment terms',
    answer: '<p>Not yet approved: invoice terms of 14 days.</p>',
    tags: ['invoice'],
    status: 'Draft',
  },
]

/** The knowledge base: three categories, an article in two languages, one that is not published yet. */
export function seedArticles(state: ZohoDeskState, now: number): void {
  addArticles(state, now, { categories, articles })
}

/** Adds categories, and articles to them and to those that there are. */
export function addArticles(
  state: ZohoDeskState,
  now: number,
  given: { categories: readonly SeededCategory[]; articles: readonly SeededArticle[] },
): void {
  const createdTime = toTimestamp(now - 90 * day)
  const same = { createdTime, modifiedTime: createdTime }
  for (const category of given.categories) addCategory(state, same, category)
  for (const article of given.articles) addArticle(state, same, article)
}

interface Times {
  createdTime: string
  modifiedTime: string
}

function addCategory(state: ZohoDeskState, times: Times, { name, department }: SeededCategory): void {
  const roots = collectionOf(state, 'kbRootCategories')
  const departmentId = state.collections.departments.find((one) => one.name === department)?.id
  roots.insert({
    ...times,
    name,
    description: null,
    status: 'SHOW_IN_HELPCENTER',
    visibility: 'ALL_USERS',
    isTrashed: false,
    isReviewEnabled: false,
    isFollowing: false,
    primaryDepartmentId: departmentId,
    departmentId,
    associatedDepartmentIds: [departmentId],
    order: roots.size,
    level: 1,
    locale: 'en',
    translations: [],
    groups: [],
    children: [],
    createdBy: currentAgent(state).id,
  })
}

function addArticle(state: ZohoDeskState, times: Times, given: SeededArticle): void {
  const { category, translations = {}, status = 'Published', ...article } = given
  const { articles } = state.collections
  const root = collectionOf(state, 'kbRootCategories').find(({ name }) => name === category)
  const permalink = wordsOf(article.title).join('-')
  const url = `https://desk.zoho.com/portal/tideline/en/kb/articles/${permalink}`
  const placed = articles.insert({
    ...articleDefaults(currentAgent(state).id),
    ...times,
    ...article,
    ...summaryOf({ answer: article.answer }),
    tags: [...article.tags],
    status,
    latestVersionStatus: status,
    permalink,
    webUrl: url,
    portalUrl: url,
    articleNumber: String(articles.size + 1),
    categoryId: root?.id,
    rootCategoryId: root?.id,
    departmentId: root?.departmentId,
    position: articles.size + 1,
  })
  addTranslation(state, placed, { locale: 'en', title: article.title, answer: article.answer })
  for (const [locale, { title, answer }] of Object.entries(translations)) {
    addTranslation(state, placed, { locale, title, answer, permalink: wordsOf(title).join('-') })
  }
}
