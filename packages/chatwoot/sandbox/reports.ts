import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { throwMissing } from './errors.ts'
import type { ChatwootState, Conversation, Message } from './state.ts'

const daySeconds = 86_400

/** Counts and means of what the sandbox holds. */
export const reports: Record<string, Handler<ChatwootState>> = {
  /** One value for each day, the days named in full, in UTC. */
  'list-all-conversation-statistics': (call) => {
    const { metric = '' } = call.query as { metric?: string }
    const scope = scopeOf(call)
    const { since, until } = rangeOf(call)
    const first = since - (since % daySeconds)
    const days = Array.from(
      { length: Math.max(0, Math.ceil((until - first) / daySeconds)) },
      (_, index) => first + index * daySeconds,
    )
    const body = days.map((timestamp) => {
      const of = measure(scope, Math.max(since, timestamp), Math.min(until, timestamp + daySeconds))
      const value = of[metric as keyof typeof of] ?? 0
      const isMean = metric.startsWith('avg_')
      return { value, timestamp, ...(isMean && { count: of.conversations_count }) }
    })
    return { status: 200, body }
  },

  'list-all-conversation-statistics-summary': (call) => {
    const scope = scopeOf(call)
    const { since, until } = rangeOf(call)
    return {
      status: 200,
      body: {
        ...measure(scope, since, until),
        previous: measure(scope, since - (until - since), since),
      },
    }
  },

  'get-account-conversation-metrics': ({ state }) => {
    const open = state.collections.conversations.filter(({ status }) => status === 'open')
    const unassigned = open.filter(({ assignee_id }) => assignee_id === null).length
    return { status: 200, body: { ...liveCounts(open), unassigned } }
  },

  'get-agent-conversation-metrics': ({ state, query }): Reply => {
    const { agents, conversations } = state.collections
    const { user_id } = query as { user_id?: number }
    const asked = agents.filter(({ id }) => user_id === undefined || id === Number(user_id))
    const rows = asked.map(({ id, name, email, availability_status: availability }) => {
      const open = conversations.filter((one) => one.status === 'open' && one.assignee_id === id)
      return { id, name, email, thumbnail: '', availability, metric: liveCounts(open) }
    })
    return { status: 200, body: rows.sort((one, other) => other.metric.open - one.metric.open) }
  },
}

/** Unattended: nobody has answered yet, or a customer waits again. */
function liveCounts(open: readonly Conversation[]) {
  const unattended = open.filter((one) => one.first_reply_created_at === 0 || one.waiting_since > 0)
  return { open: open.length, unattended: unattended.length }
}

interface Scope {
  conversations: Conversation[]
  messages: Message[]
}

/** What the report is about: the account, or one agent, inbox, label or team. */
function scopeOf({ state, query }: Call<ChatwootState>): Scope {
  const { type = 'account', id } = query as { type?: string; id?: string }
  const { conversations, messages, agents, inboxes, teams, labels } = state.collections
  const label = labels.get(id)?.title
  if (type === 'agent' && !agents.get(id)) throwMissing()
  if (type === 'inbox' && !inboxes.get(id)) throwMissing()
  if (type === 'team' && !teams.get(id)) throwMissing()
  if (type === 'label' && label === undefined) throwMissing()
  const chosen = conversations.filter((one) => {
    if (type === 'agent') return String(one.assignee_id) === id
    if (type === 'inbox') return String(one.inbox_id) === id
    if (type === 'team') return String(one.team_id) === id
    return type === 'label' ? one.labels.includes(label ?? '') : true
  })
  const ids = new Set(chosen.map((one) => one.id))
  return { conversations: chosen, messages: messages.filter((one) => ids.has(one.conversation_id)) }
}

function rangeOf({ query, clock }: Call<ChatwootState>) {
  const now = Math.floor(clock.now() / 1000)
  const { until = now, since = Number(until) - 7 * daySeconds } = query as { since?: number; until?: number }
  return { since: Number(since), until: Number(until) }
}

function measure({ conversations, messages }: Scope, since: number, until: number) {
  const isWithin = (at: number) => at >= since && at < until
  const opened = conversations.filter(({ created_at }) => isWithin(created_at))
  const resolved = conversations.filter(
    ({ status, last_activity_at }) => status === 'resolved' && isWithin(last_activity_at),
  )
  const said = messages.filter(({ created_at }) => isWithin(created_at))
  const count = (kind: Message['message_type']) =>
    said.filter(({ message_type }) => message_type === kind).length
  const answered = opened.filter(({ first_reply_created_at }) => first_reply_created_at > 0)
  return {
    conversations_count: opened.length,
    incoming_messages_count: count('incoming'),
    outgoing_messages_count: count('outgoing'),
    avg_first_response_time: mean(answered.map((one) => one.first_reply_created_at - one.created_at)),
    avg_resolution_time: mean(resolved.map((one) => one.last_activity_at - one.created_at)),
    resolutions_count: resolved.length,
    reply_time: mean(answered.map((one) => one.first_reply_created_at - one.created_at)),
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
