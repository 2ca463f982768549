import { ApiException, type FilePart, type Handler, type Pager, pageNumbers } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwInvalid } from './errors.ts'
import { organization, type RichpanelState } from './state.ts'

/** The envelope of the conversations list under the key that each list has of its own. */
function pagerFor(key: string): Pager {
  return pageNumbers({
    defaultSize: 20,
    maxSize: 100,
    envelope: ({ items, total, next, previous }) => {
      return { [key]: items, count: total, next_page: next, previous_page: previous }
    },
  })
}

const tagPage = pagerFor('tag')
const userPage = pagerFor('users')
const channelPage = pagerFor('channels')

/** Tags, teams, users, channels and files. */
export const directory: Record<string, Handler<RichpanelState>> = {
  listTags: (call) => tagPage(call.state.collections.tags.all(), call),

  createTag({ state, body }) {
    const { name, color } = body as { name?: string; color?: string }
    if (name === undefined) return throwInvalid('name is required.')
    const { tags } = state.collections
    if (tags.find((tag) => tag.name === name)) {
      throw new ApiException({ reason: 'conflict', message: `There is a tag named ${name}.` })
    }
    const more = { description: null, ...(color !== undefined && { color }), organization_id: organization }
    return { status: 200, body: tags.insert({ name, ...more }) }
  },

  listTeams: ({ state }) => ({ status: 200, body: { team: state.collections.teams.all() } }),
  listUsers: (call) => userPage(call.state.collections.users.all(), call),
  fetchAUser: ({ state, path }) => ({
    status: 200,
    body: getOrThrow(state.collections.users, path.id, 'user'),
  }),
  listChannels: (call) => channelPage(call.state.collections.channels.all(), call),

  fetchAChannel: ({ state, path }) => ({
    status: 200,
    body: { channel: getOrThrow(state.collections.channels, path.id, 'channel') },
  }),

  uploadFile({ state, body }) {
    const { filename, contentType, bytes } = (body as { file: FilePart }).file
    const { files } = state.collections
    const kept = files.insert({ name: filename, type: contentType, size: bytes.length })
    const url = `https://files.richpanel.example/${kept.id}/${encodeURIComponent(filename)}`
    return { status: 200, body: files.update(kept.id, { url }) }
  },
}

/** Throws unless `id` is a user's, or the word that means no user. */
export function checkUser(state: RichpanelState, id: string, word: string): void {
  if (id !== word && !state.collections.users.get(id)) throwInvalid(`${id} is no user.`)
}
