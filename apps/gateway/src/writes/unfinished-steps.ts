import { isObject } from '@helpdesk-mcp/contracts'
import type { OutboxContent } from '../outbox-model.ts'

/** What should have been done beside the first part of a call, such as to close the ticket after the reply. */
export interface UnfinishedStep {
  /** The arguments of the call that ask for it. */
  arguments: string[]
  /** unknown: the gateway was stopped while the call was made. */
  state: 'failed' | 'not tried' | 'unknown'
}

const unfinished: readonly string[] = ['failed', 'not tried', 'unknown'] satisfies UnfinishedStep['state'][]

/** The steps of a call that were not done, or of which nobody knows whether they were. */
export function unfinishedSteps({ result }: Pick<OutboxContent, 'result'>): UnfinishedStep[] {
  const steps = result?.['steps']
  return (Array.isArray(steps) ? steps : []).flatMap((step) => {
    if (!isObject(step) || !isUnfinished(step.state)) return []
    return [{ arguments: Array.isArray(step.arguments) ? step.arguments.map(String) : [], state: step.state }]
  })
}

function isUnfinished(state: unknown): state is UnfinishedStep['state'] {
  return typeof state === 'string' && unfinished.includes(state)
}

/** In words: ` Not done: status. Unknown whether done: add_tags.` Empty where all was done. */
export function sayUnfinished(content: Pick<OutboxContent, 'result'>): string {
  const steps = unfinishedSteps(content)
  const named = (isKnown: boolean) => [
    ...new Set(
      steps.filter(({ state }) => (state !== 'unknown') === isKnown).flatMap((step) => step.arguments),
    ),
  ]
  const say = (what: string, names: string[]) => (names.length > 0 ? ` ${what}: ${names.join(', ')}.` : '')
  return say('Not done', named(true)) + say('Unknown whether done', named(false))
}
