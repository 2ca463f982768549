import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { getOpenDepartment } from './departments.ts'
import { getOrThrow, throwInvalid } from './errors.ts'
import { findContact, getRep } from './people.ts'
import { type Chat, type FusedeskState, zonedTime } from './state.ts'

/** Chats and the calls that write them: repId and departmentId in an update, repid and depid when closing. */
export const chats: Record<string, Handler<FusedeskState>> = {
  listChats: ({ state }) => ({ status: 200, body: oldestFirst(state.collections.chats.all()) }),
  getChat: (call) => ({ status: 200, body: chatOf(call) }),

  updateChat(call) {
    const chat = chatOf(call)
    const { contactUuid, ...changes } = (call.body ?? {}) as Partial<Chat>
    const { caseId } = changes
    if (caseId !== undefined && !call.state.collections.cases.get(caseId))
      return throwInvalid(`There is no case ${caseId}.`)
    checkAssignment(call, changes.repId ?? undefined, changes.departmentId)
    if (contactUuid) {
      const { id, crmId } =
        findContact(call.state, contactUuid) ?? throwInvalid(`There is no contact ${contactUuid}.`)
      Object.assign(chat, { contactUuid: id, contactId: crmId })
    }
    return { status: 200, body: Object.assign(chat, changes) }
  },

  closeChat(call) {
    const chat = chatOf(call)
    const { repid, depid } = (call.body ?? {}) as { repid?: number; depid?: number }
    checkAssignment(call, repid, depid)
    if (repid !== undefined) chat.repId = repid
    if (depid !== undefined) chat.departmentId = depid
    chat.dateClosed ??= zonedTime(call.timeline())
    return { status: 200, body: chat }
  },
}

function oldestFirst(found: Chat[]): Chat[] {
  return found.sort((one, other) => (one.dateCreated < other.dateCreated ? -1 : 1))
}

function chatOf({ state, path }: Call<FusedeskState>): Chat {
  return getOrThrow(state.collections.chats, path.chatId, 'chat')
}

function checkAssignment(
  { state }: Call<FusedeskState>,
  repId: number | undefined,
  departmentId: number | undefined,
): void {
  if (repId !== undefined) getRep(state, repId)
  if (departmentId !== undefined) getOpenDepartment(state, departmentId)
}
