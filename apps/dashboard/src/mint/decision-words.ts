import type { Connector, ServerConfig } from '../api/schemas.ts'
import { listed } from '../words/listed.ts'

export type Decision = NonNullable<ServerConfig['outbound']>

/** Effects that can be asked about before anything is sent or done. */
export type GuardedEffect = 'outbound' | 'destructive' | 'admin'

/** `verb` is what happens to it: "Messages to customers are sent". */
export const guardedWords: Readonly<Record<GuardedEffect, { title: string; subject: string; verb: string }>> =
  {
    outbound: { title: 'What customers see', subject: 'Messages to customers', verb: 'sent' },
    destructive: {
      title: 'What is hard to undo',
      subject: 'Deleting, merging and the like',
      verb: 'done',
    },
    admin: { title: 'Settings and people', subject: 'Changes of settings and people', verb: 'made' },
  }

export const guardedEffects = Object.keys(guardedWords) as GuardedEffect[]

/** How an exception says it, which may be about any kind of call. From careful to free, with the one that most teams want first. */
export const ruleWords: Readonly<Record<Decision, string>> = {
  draft: 'Ask me first',
  confirm: 'Ask whoever uses the assistant',
  allow: 'Do it at once',
  deny: 'Never',
}

export const decisions = Object.keys(ruleWords) as Decision[]

/** A helpdesk, and whether it keeps what waits among its own drafts. */
export type DraftPlace = Pick<Connector, 'id' | 'title' | 'keeps_drafts'>

interface DecisionWords {
  label: string
  /** What happens, in a sentence. */
  meaning: string
  /** Behind what it is about: "Messages to customers ...". */
  fate: string
}

/** What a decision means for calls with this effect in these helpdesks. */
export function decisionWords(
  effect: GuardedEffect,
  decision: Decision,
  helpdesks: readonly DraftPlace[] = [],
): DecisionWords {
  const { verb } = guardedWords[effect]
  const isSent = effect === 'outbound'
  const label = decision === 'allow' && isSent ? 'Send at once' : ruleWords[decision]
  if (decision === 'draft') return { label, ...waiting(isSent ? helpdesks : []) }
  if (decision === 'confirm')
    return {
      label,
      meaning: `The assistant shows it to the person it works for, and ${isSent ? 'sends' : 'does'} exactly that.`,
      fate: `are ${verb} once the person who uses the assistant has confirmed them`,
    }
  if (decision === 'allow')
    return {
      label,
      meaning: isSent ? 'Customers get what the assistant writes.' : 'It is done at once. Nobody is asked.',
      fate: `are ${verb} at once`,
    }
  return { label, meaning: 'It is not done. Reading stays allowed.', fate: `are not ${verb}` }
}

/** Only messages become drafts of a helpdesk; all else waits under Approvals. */
function waiting(helpdesks: readonly DraftPlace[]): Pick<DecisionWords, 'meaning' | 'fate'> {
  const titles = (keeps: boolean) =>
    listed(helpdesks.filter((each) => each.keeps_drafts === keeps).map(({ title }) => title))
  const [keeping, others] = [titles(true), titles(false)]
  if (keeping === '')
    return {
      meaning: 'It waits under Approvals until a person has approved it.',
      fate: 'wait under Approvals until a person has approved them',
    }
  if (others === '')
    return {
      meaning: `It becomes a draft in ${keeping}, which a person sends there.`,
      fate: `become drafts in ${keeping}, which a person sends there`,
    }
  return {
    meaning: `In ${keeping}, it becomes a draft, which a person sends there. In ${others}, it waits under Approvals until a person has approved it.`,
    fate: `become drafts in ${keeping}, which a person sends there; those of ${others} wait under Approvals until a person has approved them`,
  }
}
