import type { SeedContext } from '@helpdesk-mcp/sandbox'
import { type ChatwootState, emptyState, seconds } from '../state.ts'
import {
  agents,
  articles,
  attributes,
  cannedResponses,
  categories,
  contacts,
  inboxes,
  labels,
  teams,
} from './desk.ts'
import { addLargeSeed } from './large.ts'
import { addAgent, addContact } from './people.ts'
import { fillers, stories } from './stories.ts'
import { tellStory } from './tell.ts'

const dayMs = 86_400_000

/** A small shop's week. Every id is the same on every run; times are counted back from now. */
export function seed({ now, timeline, size, records = 0 }: SeedContext): ChatwootState {
  const state = emptyState(timeline)
  const { collections } = state
  for (const agent of Object.values(agents)) addAgent(state, agent)
  for (const inbox of Object.values(inboxes)) {
    collections.inboxes.insert({ enable_auto_assignment: false, members: [1, 2, 3, 4], ...inbox })
  }
  for (const { members, ...team } of Object.values(teams)) {
    collections.teams.insert({ allow_auto_assign: true, ...team, members: [...members] })
  }
  for (const label of Object.values(labels)) collections.labels.insert(label)
  for (const contact of Object.values(contacts)) addContact(state, contact, now)
  addDesk(state, now)
  if (size === 'large') addLargeSeed(state, now)
  const ordinary = fillers(Math.max(0, records - stories.length - collections.conversations.size))
  for (const story of [...ordinary, ...stories]) tellStory(state, story, now)
  // What was said before anybody looked is nobody's delivery.
  state.deliveries.length = 0
  return state
}

/** What the account has set up. */
function addDesk({ collections }: ChatwootState, now: number): void {
  const long = new Date(now - 200 * dayMs).toISOString()
  const known = { created_at: long, updated_at: long }
  for (const one of cannedResponses) collections.cannedResponses.insert({ ...one, ...known })
  for (const one of attributes) {
    collections.attributes.insert({ ...one, attribute_values: [...one.attribute_values], ...known })
  }
  collections.agentBots.insert({
    name: 'Sprout',
    description: 'Answers first in the website chat.',
    outgoing_url: 'https://bots.fernandfield.example/sprout',
    account_id: 1,
  })
  collections.automationRules.insert({
    account_id: 1,
    name: 'Label returns',
    description: 'Labels what speaks of a return.',
    event_name: 'message_created',
    active: true,
    conditions: [
      { attribute_key: 'content', filter_operator: 'contains', values: ['return'], query_operator: null },
    ],
    actions: [{ action_name: 'add_label', action_params: ['returns'] }],
    created_on: seconds(now - 90 * dayMs),
  })
  collections.webhooks.insert({
    account_id: 1,
    url: 'https://hooks.fernandfield.example/chatwoot',
    subscriptions: ['conversation_created', 'message_created'],
  })
  collections.customFilters.insert({
    name: 'Urgent and open',
    filter_type: 'conversation',
    query: {
      payload: [
        { attribute_key: 'status', filter_operator: 'equal_to', values: ['open'], query_operator: 'AND' },
        { attribute_key: 'priority', filter_operator: 'equal_to', values: ['urgent'], query_operator: null },
      ],
    },
    ...known,
  })
  collections.portals.insert({
    name: 'Fern & Field Help',
    slug: 'fern-field-help',
    archived: false,
    color: '#2f6f4f',
    page_title: 'Help',
    header_text: 'How can we help?',
    homepage_link: 'https://fernandfield.example',
    custom_domain: null,
    config: { allowed_locales: [{ code: 'en' }], default_locale: 'en' },
  })
  for (const category of categories)
    collections.categories.insert({ ...category, portal_id: 1, account_id: 1 })
  for (const [index, { category, ...article }] of articles.entries()) {
    collections.articles.insert({
      ...article,
      portal_id: 1,
      category_id: category,
      author_id: 1,
      status: 'published',
      views: 120 - index * 31,
      position: index + 1,
      updated_at: seconds(now - (20 + index) * dayMs),
    })
  }
}
