import type { Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow } from './errors.ts'
import { deletedReply } from './replies.ts'
import type { EdeskState, Tag } from './state.ts'
import { referenceErrors, throwFieldErrors } from './validation.ts'

export const tags: Record<string, Handler<EdeskState>> = {
  createTag({ state, body }) {
    checkTag(state, body as Partial<Tag>)
    const blank = { active: true, color: null, icon: null }
    const data = state.collections.tags.insert(Object.assign(blank, body) as unknown as Tag)
    return { status: 200, body: { data } }
  },

  /** Takes only what changes, whatever the reference requires. */
  updateTag({ state, path, body }) {
    const tag = getOrThrow(state.collections.tags.get(path.tagId), path.tagId)
    checkTag(state, (body ?? {}) as Partial<Tag>)
    return { status: 200, body: { data: Object.assign(tag, body) } }
  },

  deleteTag({ state, path }) {
    const { tags, tickets } = state.collections
    const { id } = getOrThrow(tags.get(path.tagId), path.tagId)
    for (const ticket of tickets)
      ticket.tags_ids = ticket.tags_ids.filter((one) => String(one) !== String(id))
    tags.remove(id)
    return deletedReply()
  },
}

/** A name counts as taken by the very tag that has it. */
function checkTag(state: EdeskState, given: Partial<Tag>): void {
  const taken = given.name !== undefined && state.collections.tags.find(({ name }) => name === given.name)
  throwFieldErrors({ ...referenceErrors(state, given), name: taken ? 4003 : undefined })
}
