import type { Call, Collection, Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwInvalid } from './errors.ts'
import { accountId, type ChatwootState, type Entry } from './state.ts'
import { inboxView } from './views.ts'

type Handlers = Record<string, Handler<ChatwootState>>
type Records = (state: ChatwootState) => Collection<Entry>

/** Inboxes, labels, canned responses, custom attributes, saved filters, and what administrators set up. */
export const settings: Handlers = {
  listAllInboxes: ({ state }) => ({
    status: 200,
    body: { payload: state.collections.inboxes.all().map(inboxView) },
  }),
  GetInbox: (call) => ({ status: 200, body: inboxView(inboxOf(call)) }),

  inboxCreation: ({ state, body }) => {
    const { name = '', channel } = body as { name?: string; channel?: Record<string, string> }
    const made = state.collections.inboxes.insert({
      name,
      channel_type: 'Channel::WebWidget',
      ...channel,
      enable_auto_assignment: true,
      greeting_enabled: false,
      greeting_message: null,
      csat_survey_enabled: false,
      members: [],
      agent_bot: null,
    })
    return { status: 200, body: inboxView(made) }
  },

  updateInbox: (call) => {
    const inbox = inboxOf(call)
    const { channel, ...changes } = call.body as { channel?: object }
    Object.assign(inbox, changes, channel)
    return { status: 200, body: inboxView(inbox) }
  },

  /** Nothing where no bot is connected. */
  getInboxAgentBot: (call) => {
    const { agent_bot } = inboxOf(call)
    const bot = call.state.collections.agentBots.get(agent_bot)
    return { status: 200, body: { agent_bot: bot ?? {} } }
  },

  updateAgentBot: (call) => {
    const { agent_bot } = call.body as { agent_bot: number | null }
    if (agent_bot !== null) getOrThrow(call.state.collections.agentBots, agent_bot)
    inboxOf(call).agent_bot = agent_bot
    return { status: 204 }
  },

  listAccountLabels: ({ state }) => ({ status: 200, body: { payload: state.collections.labels.all() } }),

  createAccountLabel: ({ state, body }) => {
    const { labels } = state.collections
    const { title, ...given } = body as { title: string; description?: string; color?: string }
    if (!/^[\p{L}\p{N}_-]+$/u.test(title)) throwInvalid('Title is invalid', 'title')
    const lower = title.toLowerCase()
    if (labels.find((one) => one.title === lower)) throwInvalid('Title has already been taken', 'title')
    const made = labels.insert({
      description: null,
      color: '#1f93ff',
      show_on_sidebar: true,
      ...given,
      title: lower,
    })
    return { status: 200, body: made }
  },

  'get-account-canned-response': ({ state, query }) => {
    const { search } = query as { search?: string }
    const words = search?.toLowerCase()
    const found = state.collections.cannedResponses.filter(
      ({ short_code, content }) =>
        words === undefined || `${short_code}\n${content}`.toLowerCase().includes(words),
    )
    return { status: 200, body: found.map((one) => ({ ...one, account_id: accountId })) }
  },

  'add-new-canned-response-to-account': ({ state, body }) => {
    const { cannedResponses } = state.collections
    const { short_code, content } = body as { short_code: string; content: string }
    if (cannedResponses.find((one) => one.short_code === short_code)) {
      throwInvalid('Short code has already been taken', 'short_code')
    }
    const made = cannedResponses.insert({ short_code, content })
    return { status: 200, body: { ...made, account_id: accountId } }
  },

  'update-canned-response-in-account': ({ state, path, body }) => {
    const { id } = getOrThrow(state.collections.cannedResponses, path.id)
    const changed = state.collections.cannedResponses.update(id, body as object)
    return { status: 200, body: { ...changed, account_id: accountId } }
  },

  'delete-canned-response-from-account': ({ state, path }) => {
    state.collections.cannedResponses.remove(getOrThrow(state.collections.cannedResponses, path.id).id)
    return { status: 200 }
  },

  'get-account-custom-attribute': ({ state, query }) => {
    const model = ['conversation_attribute', 'contact_attribute'][Number(query.attribute_model)]
    return {
      status: 200,
      body: state.collections.attributes.filter(({ attribute_model }) => attribute_model === model),
    }
  },

  'get-details-of-a-single-custom-attribute': ({ state, path }) => ({
    status: 200,
    body: getOrThrow(state.collections.attributes, path.id),
  }),

  'add-new-custom-attribute-to-account': ({ state, body }) => {
    const given = body as Record<string, unknown>
    const { attributes } = state.collections
    if (attributes.find(({ attribute_key }) => attribute_key === given.attribute_key)) {
      throwInvalid('Attribute key has already been taken', 'attribute_key')
    }
    const made = attributes.insert({
      attribute_description: null,
      attribute_values: [],
      ...given,
      ...written(given),
    })
    return { status: 200, body: made }
  },

  'update-custom-attribute-in-account': ({ state, path, body }) => {
    const { id } = getOrThrow(state.collections.attributes, path.id)
    const given = body as Record<string, unknown>
    return { status: 200, body: state.collections.attributes.update(id, { ...given, ...written(given) }) }
  },

  'delete-custom-attribute-from-account': ({ state, path }) => {
    state.collections.attributes.remove(getOrThrow(state.collections.attributes, path.id).id)
    return { status: 204 }
  },

  'list-all-filters': ({ state, query }) => {
    const { filter_type = 'conversation' } = query as { filter_type?: string }
    return {
      status: 200,
      body: state.collections.customFilters.filter((one) => one.filter_type === filter_type),
    }
  },

  'create-a-custom-filter': ({ state, body }) => {
    const {
      name,
      type = 'conversation',
      query = {},
    } = body as { name: string; type?: string; query?: object }
    return {
      status: 200,
      body: state.collections.customFilters.insert({ name, filter_type: type, query }),
    }
  },

  ...crud((state) => state.collections.customFilters, 'custom_filter_id', {
    read: 'get-details-of-a-single-custom-filter',
    update: 'update-a-custom-filter',
    remove: 'delete-a-custom-filter',
  }),
  'delete-a-custom-filter': ({ state, path }) => {
    state.collections.customFilters.remove(
      getOrThrow(state.collections.customFilters, path.custom_filter_id).id,
    )
    return { status: 204 }
  },

  'get-account-automation-rule': ({ state }) => ({
    status: 200,
    body: { payload: state.collections.automationRules.all() },
  }),
  ...crud((state) => state.collections.automationRules, 'id', {
    read: 'get-details-of-a-single-automation-rule',
    create: 'add-new-automation-rule-to-account',
    update: 'update-automation-rule-in-account',
    remove: 'delete-automation-rule-from-account',
  }),

  'list-all-webhooks': ({ state }) => ({
    status: 200,
    body: { payload: { webhooks: state.collections.webhooks.all() } },
  }),
  ...crud(
    (state) => state.collections.webhooks,
    'webhook_id',
    { create: 'create-a-webhook', update: 'update-a-webhook', remove: 'delete-a-webhook' },
    (webhook) => ({ payload: { webhook } }),
  ),

  'list-all-account-agent-bots': ({ state }) => ({ status: 200, body: state.collections.agentBots.all() }),
  ...crud((state) => state.collections.agentBots, 'id', {
    read: 'get-details-of-a-single-account-agent-bot',
    create: 'create-an-account-agent-bot',
    update: 'update-an-account-agent-bot',
    remove: 'delete-an-account-agent-bot',
  }),

  'get-details-of-all-integrations': ({ state }) => ({
    status: 200,
    body: {
      payload: [
        {
          id: 'slack',
          name: 'Slack',
          description: 'Answer conversations from Slack.',
          hook_type: 'account',
          enabled: false,
          allow_multiple_hooks: false,
          hooks: state.collections.hooks.filter(({ app_id }) => app_id === 'slack'),
        },
        {
          id: 'dialogflow',
          name: 'Dialogflow',
          description: 'Let a bot answer first.',
          hook_type: 'inbox',
          enabled: false,
          allow_multiple_hooks: true,
          hooks: state.collections.hooks.filter(({ app_id }) => app_id === 'dialogflow'),
        },
      ],
    },
  }),
  ...crud((state) => state.collections.hooks, 'hook_id', {
    create: 'create-an-integration-hook',
    update: 'update-an-integrations-hook',
    remove: 'delete-an-integration-hook',
  }),
}

function inboxOf({ state, path }: Call<ChatwootState>) {
  return getOrThrow(state.collections.inboxes, path.id)
}

/** The kinds that are written as numbers, as they are read. */
function written({ attribute_display_type: type, attribute_model: model }: Record<string, unknown>) {
  const types = ['text', 'number', 'currency', 'percent', 'link', 'date', 'list', 'checkbox']
  const models = ['conversation_attribute', 'contact_attribute'] as const
  return {
    ...(typeof type === 'number' && { attribute_display_type: types[type] ?? 'text' }),
    ...(typeof model === 'number' && { attribute_model: models[model] ?? 'conversation_attribute' }),
  }
}

interface Operations {
  read?: string
  create?: string
  update?: string
  remove?: string
}

/** The plain operations on records that the sandbox only keeps, under the names of their operations. */
function crud(
  records: Records,
  parameter: string,
  { read, create, update, remove }: Operations,
  envelope: (record: Entry) => unknown = (record) => record,
): Handlers {
  const find = ({ state, path }: Call<ChatwootState>) => getOrThrow(records(state), path[parameter])
  return {
    ...(read && { [read]: (call: Call<ChatwootState>) => ({ status: 200, body: envelope(find(call)) }) }),
    ...(create && {
      [create]: ({ state, body }: Call<ChatwootState>) => ({
        status: 200,
        body: envelope(records(state).insert({ account_id: accountId, ...(body as object) })),
      }),
    }),
    ...(update && {
      [update]: (call: Call<ChatwootState>) => {
        const record = find(call)
        Object.assign(record, call.body)
        return { status: 200, body: envelope(record) }
      },
    }),
    ...(remove && {
      [remove]: (call: Call<ChatwootState>) => {
        records(call.state).remove(find(call).id)
        return { status: 200 }
      },
    }),
  }
}
