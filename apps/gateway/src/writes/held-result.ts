import type { ToolResult } from '@helpdesk-mcp/contracts'
import type { OutboxItem } from '../outbox-model.ts'
import { sayUnfinished } from './unfinished-steps.ts'
import { wordsOf } from './words.ts'

/** The tool by which an agent learns what became of a call that was held. */
export const approvalTool = 'get_approval'

/** What an agent is told of its item: how it stands, and in words what that means. */
export function approvalResult(item: OutboxItem): ToolResult {
  const { id, state, expiresAt, decision, isEdited, content } = item
  const { reason, result, error, edit } = content
  const text = wordsOf(content)
  const approval = {
    ...{ id, state },
    ...(isOpen(state) ? { expires_at: new Date(expiresAt).toISOString() } : {}),
    ...(decision ? { decided_at: new Date(decision.at).toISOString() } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(isEdited ? { edited: true } : {}),
    ...(isEdited && edit ? { edited_by: edit.by, edited_at: new Date(edit.at).toISOString() } : {}),
    ...(isEdited && text !== undefined ? { text } : {}),
    ...(isEdited && text === undefined ? { arguments: content.arguments } : {}),
  }
  return {
    structuredContent: {
      approval,
      message: sayState(item),
      ...(state === 'sent' && result ? { result } : {}),
      ...(error ? { failure: error } : {}),
    },
    untrusted: [
      ...(state === 'sent' && result ? [{ at: ['result'] }] : []),
      ...(error ? [{ at: ['failure'] }] : []),
    ],
  }
}

/** The result of a call that has become a draft of the helpdesk's own, with what it is known as here. */
export function withApproval(result: ToolResult, { id, state }: OutboxItem): ToolResult {
  const { structuredContent, untrusted } = result
  return {
    ...result,
    structuredContent: { ...structuredContent, approval: { id, state } },
    ...(untrusted
      ? {
          untrusted: untrusted.map((part) =>
            part.at.length === 0 ? { ...part, ours: [...(part.ours ?? []), 'approval'] } : part,
          ),
        }
      : {}),
  }
}

function isOpen(state: OutboxItem['state']): boolean {
  return state === 'waiting' || state === 'stale'
}

function sayState({ id, state, tool, isEdited, content }: OutboxItem): string {
  const ask = `${approvalTool} { "id": "${id}", "wait_seconds": 60 }`
  const { helpdesk = 'the helpdesk' } = content.vendorDraft ?? {}
  switch (state) {
    case 'waiting':
      return `Not sent yet: a person of the team decides about it first. Learn the outcome with ${ask}. Do not call ${tool} again for it, and tell nobody that it was sent.`
    case 'stale':
      return `Not sent: ${content.newTurns ? 'somebody has written in the conversation' : 'what the helpdesk keeps was changed'} since. A person decides whether it still fits. Learn the outcome with ${ask}, or read the conversation again and write anew.`
    case 'sending':
      return `A person has approved it, and it is being sent. Learn the outcome with ${ask}.`
    case 'vendor_draft':
      return `Not sent: it is a draft in ${helpdesk}, where a person of the team sends or deletes it. Do not call ${tool} again for it, and tell nobody that it was sent.`
    case 'sent':
      if (content.vendorDraft) return `A person has sent the draft in ${helpdesk}. Do not send it again.`
      return `A person has approved it${isEdited ? ' with changes: what was sent is not what you wrote' : ''}, and it was sent once. Do not send it again.${sayUnfinished(content)}`
    case 'failed':
      return 'A person has approved it, but it could not be sent: nothing reached the helpdesk. They can try again.'
    case 'unknown':
      return 'A person has approved it, but its outcome is not known: read the conversation before you write again.'
    case 'discarded':
      if (content.vendorDraft) return `The draft is gone from ${helpdesk}: it was not sent as it was written.`
      return content.reason === undefined
        ? 'A person has decided against it. Nothing was sent. Do not send it again as it is.'
        : 'A person has decided against it and says why in reason. Nothing was sent.'
    case 'expired':
      return 'Nobody has decided in time. Nothing was sent.'
  }
}
