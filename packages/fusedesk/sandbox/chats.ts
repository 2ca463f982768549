import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { zonedTime } from './dates.ts'
import { findContact, invalid, openDepartment, repOf, required } from './find.ts'
import type { Chat } from './records.ts'
import type { FusedeskState } from './state.ts'

/** Chats and the calls that write them: repId and departmentId in an update, repid and depid when closing. */
export const chats: Record<string, Handler<FusedeskState>> = {
  listChats: ({ state }) => ({ status: 200, body: state.collections.chats.all() }),
  getChat: (call) => ({ status: 200, body: chatOf(call) }),

  updateChat(call) {
    const chat = chatOf(call)
    const { contactUuid, ...changes } = (call.body ?? {}) as Partial<Chat>
    const { caseId } = changes
    if (caseId !== undefined && !call.state.collections.cases.get(caseId))
      return invalid(`There is no case ${caseId}.`)
    assign(call, changes.repId ?? undefined, changes.departmentId)
    if (contactUuid) {
      const { id, crmId } =
        findContact(call.state, contactUuid) ?? invalid(`There is no contact ${contactUuid}.`)
      Object.assign(chat, { contactUuid: id, contactId: crmId })
    }
    return { status: 200, body: Object.assign(chat, changes) }
  },

  closeChat(call) {
    const chat = chatOf(call)
    const { repid, depid } = (call.body ?? {}) as { repid?: number; depid?: number }
    assign(call, repid, depid)
    if (repid !== undefined) chat.repId = repid
    if (depid !== undefined) chat.departmentId = depid
    chat.dateClosed ??= zonedTime(call.timeline())
    return { status: 200, body: chat }
  },
}

function chatOf({ state, path }: Call<FusedeskState>): Chat {
  return required(state.collections.chats, path.chatId, 'chat')
}

function assign(
  { state }: Call<FusedeskState>,
  repId: number | undefined,
  departmentId: number | undefined,
): void {
  if (repId !== undefined) repOf(state, repId)
  if (departmentId !== undefined) openDepartment(state, departmentId)
}
