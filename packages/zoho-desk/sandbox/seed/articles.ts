import { addTranslation, articleDefaults, summaryOf } from '../articles.ts'
import { collectionOf, currentAgent, toTimestamp, type ZohoDeskState } from '../state.ts'
import { wordsOf } from '../text.ts'

const day = 86_400_000

const categories = [
  { name: 'Orders and delivery', department: 0 },
  { name: 'Room keys service', department: 1 },
  { name: 'Invoices', department: 2 },
]

const articles = [
  {
    category: 0,
    title: 'When a parcel is late',
    answer:
      '<p>Parcels take three to five days. If tracking has not moved for two days, we ask the carrier and send a new parcel after seven.</p>',
    tags: ['parcel', 'tracking'],
    german: 'Wenn ein Paket sich verspätet',
  },
  {
    category: 0,
    title: 'Something arrived broken',
    answer: '<p>Send us a photo within fourteen days. You choose: a replacement, or your money back.</p>',
    tags: ['damage', 'vase', 'refund'],
  },
  {
    category: 0,
    title: 'Returning what you do not want',
    answer:
      '<p>You have thirty days. Print the label from your order page and bring the parcel to any post office.</p>',
    tags: ['returns'],
  },
  {
    category: 1,
    title: 'Room keys do not open doors',
    answer:
      '<p>Check the status page first. During an outage staff cards keep working; restart the lobby terminal afterwards.</p>',
    tags: ['outage', 'keys'],
  },
  {
    category: 2,
    title: 'Charged twice on an invoice',
    answer:
      '<p>A second charge is most often a reservation that falls away within three days. If it stays, we refund it.</p>',
    tags: ['invoice', 'billing'],
  },
  {
    category: 2,
    title: 'Draft: new payment terms',
    answer: '<p>Not yet approved: invoice terms of 14 days.</p>',
    tags: ['invoice'],
    status: 'Draft',
  },
]

/** The knowledge base: three categories, an article in two languages, one that is not published yet. */
export function seedArticles(state: ZohoDeskState, now: number): void {
  const by = currentAgent(state).id
  const departments = [...state.collections.departments]
  const createdTime = toTimestamp(now - 90 * day)
  const same = { createdTime, modifiedTime: createdTime }
  const roots = categories.map(({ name, department }, order) => {
    const departmentId = departments[department]?.id
    const flags = {
      status: 'SHOW_IN_HELPCENTER',
      visibility: 'ALL_USERS',
      isTrashed: false,
      isReviewEnabled: false,
      isFollowing: false,
    }
    const places = {
      primaryDepartmentId: departmentId,
      departmentId,
      associatedDepartmentIds: [departmentId],
      order,
      level: 1,
      locale: 'en',
    }
    return collectionOf(state, 'kbRootCategories').insert({
      ...same,
      name,
      description: null,
      ...flags,
      ...places,
      translations: [],
      groups: [],
      children: [],
      createdBy: by,
    })
  })
  for (const [index, { category, german, status = 'Published', ...article }] of articles.entries()) {
    const root = roots[category]
    const permalink = wordsOf(article.title).join('-')
    const placed = state.collections.articles.insert({
      ...articleDefaults(by),
      ...same,
      ...article,
      ...summaryOf(article),
      status,
      latestVersionStatus: status,
      permalink,
      webUrl: `https://desk.zoho.com/portal/tideline/en/kb/articles/${permalink}`,
      portalUrl: `https://desk.zoho.com/portal/tideline/en/kb/articles/${permalink}`,
      articleNumber: String(index + 1),
      categoryId: root?.id,
      rootCategoryId: root?.id,
      departmentId: root?.departmentId,
      position: index + 1,
    })
    addTranslation(state, placed, { locale: 'en', title: article.title, answer: article.answer })
    if (german)
      addTranslation(state, placed, {
        locale: 'de',
        title: german,
        answer: '<p>Pakete brauchen drei bis fünf Tage.</p>',
        permalink: wordsOf(german).join('-'),
      })
  }
}
