import { createStories, homeGoods, type StoryOptions } from '@helpdesk-mcp/sandbox'
import { describe, expect, test } from 'vitest'

const noon = Date.UTC(2026, 4, 20, 12)
const dayMs = 86_400_000

const options: StoryOptions = {
  seed: 'a shop',
  now: noon,
  count: 320,
  shop: { name: 'Oak & Ash', email: 'hello@oakandash.example', currency: 'EUR' },
  agents: [
    { name: 'Ida Holm', email: 'ida@oakandash.example' },
    { name: 'Per Dahl', email: 'per@oakandash.example' },
  ],
  topics: {
    late_parcel: 12,
    where_is_order: 12,
    return: 10,
    damaged: 8,
    refund: 8,
    invoice: 8,
    login: 6,
    outage: 4,
    cancellation: 6,
    subscription: 5,
    question: 8,
    praise: 4,
    spam: 3,
    newsletter: 3,
    auto_reply: 3,
  },
  channels: { email: 60, form: 8, chat: 16, phone: 6, social: 10 },
  business: 0.3,
  products: homeGoods,
  orderNumber: ({ index }) => String(3000 + index),
}

const told = createStories(options)
const messages = told.stories.flatMap((story) => story.messages)

test('the same seed and time give the same records, another seed others', () => {
  expect(JSON.stringify(createStories(options))).toBe(JSON.stringify(told))
  expect(JSON.stringify(createStories({ ...options, seed: 'another' }))).not.toBe(JSON.stringify(told))
})

test('another date tells the same stories of the same people', () => {
  const later = createStories({ ...options, now: noon + 200 * dayMs })
  const outline = ({ people, stories }: typeof told) => [
    people,
    stories.map(({ subject, topic, state, channel, agent, messages }) => [
      subject,
      topic,
      state,
      channel,
      agent,
      messages.length,
    ]),
  ]
  expect(outline(later)).toEqual(outline(told))
})

describe.each([
  ['shortly after midnight', Date.UTC(2026, 4, 20, 0, 10)],
  ['in the morning', Date.UTC(2026, 4, 20, 8)],
  ['late in the evening', Date.UTC(2026, 4, 20, 23, 59)],
])('%s', (_when, now) => {
  const { stories, orders } = createStories({ ...options, now })
  const today = stories.filter(({ openedAt }) => openedAt >= now - Math.max(now % dayMs, 30 * 60_000))

  test('the queue of today is busy, and its conversations stand in every state', () => {
    expect(today.length).toBeGreaterThanOrEqual(60)
    const states = new Set(today.map(({ state }) => state))
    expect([...states]).toEqual(
      expect.arrayContaining(['new', 'open', 'waiting', 'escalated', 'closed', 'spam']),
    )
  })

  test('nothing lies in the future, and threads are in order', () => {
    for (const { openedAt, updatedAt, messages } of stories) {
      const times = messages.map(({ at }) => at)
      expect([openedAt, ...times]).toEqual([openedAt, ...times].sort((one, other) => one - other))
      expect(updatedAt).toBe(times.at(-1))
      expect(updatedAt).toBeLessThanOrEqual(now)
    }
    for (const { placedAt, shippedAt = placedAt, deliveredAt = shippedAt } of orders) {
      expect(placedAt).toBeLessThanOrEqual(shippedAt)
      expect(shippedAt).toBeLessThanOrEqual(deliveredAt)
      expect(deliveredAt).toBeLessThan(now)
    }
  })
})

test('no two customers open with the same words, or share an address', () => {
  const letters = told.stories.filter(({ state, channel }) => state !== 'spam' && channel === 'email')
  const texts = letters.map((story) => story.messages[0]?.text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(new Set(told.people.map(({ email }) => email)).size).toBe(told.people.length)
})

test('no placeholder is left', () => {
  const texts = [...told.stories.map(({ subject }) => subject), ...messages.map(({ body }) => body)]
  expect(
    texts.filter((text) => /\{[a-z]+\}|undefined/.test(text.replace(/<style>.*?<\/style>/s, ''))),
  ).toEqual([])
})

test('mails come as text and as HTML of several programs, with tables, quotes, signatures and pictures', () => {
  const bodies = messages.map(({ body }) => body)
  const kinds = [
    /class="gmail_quote"/,
    /class="MsoNormal"/,
    /<blockquote type="cite">/,
    /^> /m,
    /^-- $/m,
    /<table/,
    /src="cid:/,
    /display:none/,
  ]
  for (const kind of kinds)
    expect(
      bodies.some((body) => kind.test(body)),
      String(kind),
    ).toBe(true)
})

test('people write in their languages, most in English', () => {
  const languages = told.stories.map(({ language }) => language)
  expect(new Set(languages)).toEqual(new Set(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ja', 'ar']))
  expect(languages.filter((language) => language === 'en').length).toBeGreaterThan(languages.length / 2)
  for (const { language, state, messages } of told.stories) {
    if (state === 'spam') continue
    const said = messages.filter(({ isInternal }) => !isInternal).map(({ text }) => text)
    if (language === 'ja') for (const text of said) expect(text).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    if (language === 'ar') for (const text of said) expect(text).toMatch(/\p{Script=Arabic}/u)
  }
})

test('the last word agrees with the state', () => {
  for (const { state, messages, agent } of told.stories) {
    const last = messages.filter(({ isInternal }) => !isInternal).at(-1)
    if (state === 'new') expect([agent, last?.from]).toEqual([undefined, 'customer'])
    if (state === 'open' || state === 'escalated') expect(last?.from).toBe('customer')
    if (state === 'waiting') expect(last?.from).toBe('agent')
  }
})
