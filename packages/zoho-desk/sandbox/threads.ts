import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { found, ofTicket, ticketOf } from './find.ts'
import { listed, slice } from './listed.ts'
import { sorted } from './ordered.ts'
import type { Entry, Thread } from './records.ts'
import type { ZohoDeskState } from './state.ts'
import { shown, told } from './view.ts'

/** Messages, and messages together with comments; the latest first. */
export const threads: Record<string, Handler<ZohoDeskState>> = {
  'threads.list': (call) => listed(call, sorted(mine(call), 'createdTime', true)),
  'threads.get': (call) => shown(call, threadOf(call)),
  'threads.getFullContent': (call) => shown(call, threadOf(call)),
  'threads.getLatest': (call) => {
    const [latest] = sorted(
      mine(call).filter(({ status }) => status !== 'DRAFT'),
      'createdTime',
      true,
    )
    return latest ? shown(call, latest) : { status: 204 }
  },
  'threads.getOriginalContent': (call) => {
    const { createdTime, fromEmailAddress, id, to, content, ticketId } = threadOf(call)
    const { subject } = found(call.state.collections.tickets, ticketId)
    const date = createdTime
    return told(call, {
      date,
      returnPath: fromEmailAddress,
      subject,
      messageId: `<${id}@sandbox.example>`,
      from: fromEmailAddress,
      to,
      content,
    })
  },
  'conversations.list': conversations,
}

/** Rows of both kinds are told apart by `type`; each has its own members. */
function conversations(call: Call<ZohoDeskState>): Reply {
  const { id } = ticketOf(call)
  const { agents, comments } = call.state.collections
  const said: Entry[] = mine(call).map(
    ({ content: _, plainText: _p, ticketId: _t, modifiedTime: _m, ...thread }) => {
      return { ...thread, type: 'thread', at: thread.createdTime } as Entry
    },
  )
  const noted: Entry[] = comments
    .filter(({ ticketId }) => ticketId === id)
    .map(({ ticketId: _, createdTime: _c, ...comment }) => {
      const agent = agents.get(comment.commenterId)
      const commenter = agent && {
        id: agent.id,
        type: 'AGENT',
        name: `${agent.firstName} ${agent.lastName}`,
        email: agent.emailId,
      }
      return { ...comment, commenter, type: 'comment', at: comment.commentedTime } as Entry
    })
  return slice(
    call,
    sorted([...said, ...noted], 'at', true).map(({ at: _, ...row }) => row as Entry),
  )
}

function mine(call: Call<ZohoDeskState>): Thread[] {
  const { id } = ticketOf(call)
  return call.state.collections.threads.filter(({ ticketId }) => ticketId === id)
}

function threadOf(call: Call<ZohoDeskState>): Thread {
  return ofTicket(call, call.state.collections.threads, call.path.threadId)
}
