import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwInvalid, tokenOwner } from './errors.ts'
import { type Agent, accountId, type ChatwootState } from './state.ts'
import { agentView, teamView } from './views.ts'

/** Agents, teams, who is in a team and who sees an inbox. */
export const team: Record<string, Handler<ChatwootState>> = {
  fetchProfile: ({ state, request }) => {
    const agent = getOrThrow(state.collections.agents, tokenOwner(request.headers))
    const { role, availability_status, auto_offline } = agent
    const account = { id: accountId, name: 'Fern & Field', status: 'active', role, availability_status }
    const body = {
      ...agentView(agent),
      uid: agent.email,
      display_name: null,
      message_signature: null,
      access_token: request.headers.get('api_access_token'),
      pubsub_token: 'sandbox-pubsub-token',
      accounts: [{ ...account, auto_offline, permissions: [role] }],
    }
    return { status: 200, body }
  },

  'get-account-agents': ({ state }) => ({
    status: 200,
    body: state.collections.agents.all().map(agentView),
  }),

  /** Invites a person by e-mail. */
  'add-new-agent-to-account': ({ state, body }) => {
    const { agents } = state.collections
    const given = body as Pick<Agent, 'name' | 'email' | 'role'> & Partial<Agent>
    if (agents.find(({ email }) => email === given.email)) {
      throwInvalid('User has already been taken', 'user_id')
    }
    const made = agents.insert({
      available_name: given.name,
      availability_status: 'offline',
      auto_offline: true,
      ...given,
    })
    return { status: 200, body: agentView(made) }
  },

  'update-agent-in-account': ({ state, path, body }) => {
    const agent = getOrThrow(state.collections.agents, path.id)
    const { availability, ...changes } = body as Partial<Agent> & {
      availability?: Agent['availability_status']
    }
    Object.assign(agent, changes, availability && { availability_status: availability })
    return { status: 200, body: agentView(agent) }
  },

  'delete-agent-from-account': ({ state, path }) => {
    const { id } = getOrThrow(state.collections.agents, path.id)
    state.collections.agents.remove(id)
    for (const conversation of state.collections.conversations) {
      if (conversation.assignee_id === id) conversation.assignee_id = null
    }
    return { status: 200 }
  },

  'list-all-teams': ({ state, request }) => ({
    status: 200,
    body: state.collections.teams.all().map((one) => teamView(one, tokenOwner(request.headers) ?? 0)),
  }),

  'create-a-team': (call) => {
    const { teams } = call.state.collections
    const { name = '', ...given } = call.body as { name?: string; description?: string }
    if (name === '') throwInvalid("Name can't be blank", 'name')
    // Names of teams are kept in lower case.
    const made = teams.insert({
      description: null,
      allow_auto_assign: true,
      members: [],
      ...given,
      name: name.toLowerCase(),
    })
    return { status: 200, body: teamView(made, 1) }
  },

  'get-details-of-a-single-team': (call) => ({ status: 200, body: teamView(teamOf(call), 1) }),

  'update-a-team': (call) => {
    const team = teamOf(call)
    Object.assign(team, call.body)
    return { status: 200, body: teamView(team, 1) }
  },

  'delete-a-team': (call) => {
    const { id } = teamOf(call)
    call.state.collections.teams.remove(id)
    for (const conversation of call.state.collections.conversations) {
      if (conversation.team_id === id) conversation.team_id = null
    }
    return { status: 200 }
  },

  'get-team-members': (call) => membersReply(call, teamOf(call).members),

  'add-new-agent-to-team': (call) => {
    const team = teamOf(call)
    const added = idsOf(call)
    team.members = [...new Set([...team.members, ...added])]
    return membersReply(call, added)
  },

  /** Those who are given are the whole team afterwards. */
  'update-agents-in-team': (call) => {
    const team = teamOf(call)
    team.members = idsOf(call)
    return membersReply(call, team.members)
  },

  'delete-agent-in-team': (call) => {
    const team = teamOf(call)
    const removed = idsOf(call)
    team.members = team.members.filter((id) => !removed.includes(id))
    return { status: 200 }
  },

  'get-inbox-members': (call) => {
    const { members } = getOrThrow(call.state.collections.inboxes, call.path.inbox_id)
    return { status: 200, body: { payload: agentsIn(call, members) } }
  },

  'add-new-agent-to-inbox': (call) => {
    const inbox = inboxOf(call)
    inbox.members = [...new Set([...inbox.members, ...idsOf(call)])]
    return { status: 200, body: { payload: agentsIn(call, inbox.members) } }
  },

  /** Those who are given are all members afterwards. */
  'update-agents-in-inbox': (call) => {
    const inbox = inboxOf(call)
    inbox.members = idsOf(call)
    return { status: 200, body: { payload: agentsIn(call, inbox.members) } }
  },

  'delete-agent-in-inbox': (call) => {
    const inbox = inboxOf(call)
    const removed = idsOf(call)
    inbox.members = inbox.members.filter((id) => !removed.includes(id))
    return { status: 200 }
  },
}

function teamOf({ state, path }: Call<ChatwootState>) {
  return getOrThrow(state.collections.teams, path.team_id)
}

function inboxOf({ state, body }: Call<ChatwootState>) {
  return getOrThrow(state.collections.inboxes, (body as { inbox_id: number }).inbox_id)
}

/** The agents that a request names, each of whom must exist. */
function idsOf({ state, body }: Call<ChatwootState>): number[] {
  const { user_ids } = body as { user_ids: number[] }
  for (const id of user_ids) getOrThrow(state.collections.agents, id)
  return user_ids
}

function agentsIn({ state }: Call<ChatwootState>, ids: readonly number[]) {
  return state.collections.agents.filter(({ id }) => ids.includes(id)).map(agentView)
}

function membersReply(call: Call<ChatwootState>, ids: readonly number[]): Reply {
  return { status: 200, body: agentsIn(call, ids) }
}
