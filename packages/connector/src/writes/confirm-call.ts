import { ConnectorError } from '@helpdesk-mcp/contracts'
import { confirmationFor, confirmationMs, problemWith, sendsIn } from './confirmation.ts'
import { readStates } from './existing-threads.ts'
import type { StoredMessage } from './hooks.ts'
import { readStored } from './stored-message.ts'
import { threadKey } from './thread-key.ts'
import { describeWhole, effectsOfAll, type GuardParts, type WholeCall } from './whole-call.ts'
import { wordsIn } from './words.ts'

/** What a person has agreed to beside the call. */
export interface Agreed {
  /** The digest of the message that the vendor keeps and that it sends. */
  sends: string | undefined
}

/** Asks for what a call needs to be sent under `confirm`. */
export function createConfirmCall(parts: GuardParts) {
  const { hooks, clock, conversations, shown } = parts

  /** What was agreed to, of a call that is confirmed; else why it is not sent. */
  async function confirmed(call: WholeCall): Promise<Agreed | ConnectorError> {
    const { record, args, own, inner, context, calls } = call
    const signed = { tool: record.name, arguments: args, own }
    const now = clock.now()
    const problem = own.confirmation && problemWith(own.confirmation, signed, hooks, now)
    if (own.confirmation && !problem) return { sends: sendsIn(own.confirmation) }
    for (const one of inner) await calls.checkNames(one.record, one.arguments, context)
    const states = await readStates(call, parts)
    // What a person is asked about, is known as it stands now.
    for (const thread of inner.flatMap(conversations.answeredBy)) {
      const key = threadKey(thread)
      const mark = states.get(key)?.mark
      if (!mark || call.marks.has(key)) continue
      call.marks.set(key, mark)
      await conversations.keepRead(thread, mark)
    }
    const stored = await readStored(call, parts)
    const confirmation = confirmationFor({ ...signed, sends: stored?.digest }, hooks, now)
    const answer = problem
      ? 'unavailable'
      : await context.confirm?.({ message: questionOf(parts, call, stored), confirmation })
    if (answer === 'accepted') {
      // The person agreed to this call now: what came with it, and did not fit, is not used.
      delete own.confirmation
      return { sends: stored?.digest }
    }
    if (answer === 'declined')
      return new ConnectorError(
        'blocked_by_policy',
        `The person at the client declined: ${record.name} was not called.`,
        {
          details: { reason: 'declined' },
        },
      )
    return new ConnectorError(
      'blocked_by_policy',
      `${problem ? `${problem} ` : ''}Nothing was sent: ${record.name} needs a confirmation here. Show the whole call to the person you work for; once they agree, make exactly the same call again with confirmation.`,
      {
        details: {
          reason: 'confirmation_required',
          confirmation,
          expires_at: new Date(now + confirmationMs).toISOString(),
          summary: shown(describeWhole(inner, parts)).summary,
          effects: effectsOfAll(inner),
          ...(stored?.isShown ? { sends: { text: stored.text ?? '', ...stored.fields } } : {}),
        },
      },
    )
  }

  return confirmed
}

/** The whole call, never a part of it: a person decides about what is sent. */
function questionOf(
  parts: GuardParts,
  { record, args, inner }: WholeCall,
  stored: StoredMessage | undefined,
): string {
  const { summary, targets } = describeWhole(inner, parts)
  const text = wordsIn(record.guard ?? {}, args)
  const about = targets.map(
    ({ kind, id, title: name }) => `${kind} ${id}${name === undefined ? '' : ` (${name})`}`,
  )
  const others = Object.entries(args).filter(
    ([name]) => name !== text?.argument.split('.')[0] || text.argument.includes('.'),
  )
  const line = ([name, value]: [string, unknown]) =>
    `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`
  return [
    `${parts.title}: ${summary} Send it?`,
    ...(about.length > 0 ? [`About: ${about.join(', ')}`] : []),
    ...others.map(line),
    ...(stored ? [...Object.entries(stored.fields).map(line), '', stored.text ?? ''] : []),
    ...(text && others.every(([name]) => name !== text.argument.split('.')[0]) ? ['', text.value] : []),
  ].join('\n')
}
