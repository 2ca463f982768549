import type { components } from '../generated/api.d.ts'
import { shortId } from './result/id-value.tsx'

type DoneCall = components['schemas']['DoneCall']
type Target = DoneCall['targets'][number]

/** A sentence with the name of what it is about in its middle, so that the name can be a link. */
export interface Told {
  before: string
  name: string
  after: string
}

/** "Added an internal note." on a ticket is "Added an internal note on ticket #455.", and "Updated ticket: …" is "Updated ticket #455: …". */
export function tellDone(summary: string, target: Target): Told {
  const name = nameOf(target)
  const end = /[:;(.]/.exec(summary)?.index ?? summary.length
  const deed = summary.slice(0, end).trimEnd()
  const rest = summary.slice(deed.length)
  const kind = target.kind.replaceAll('_', ' ')
  // Not the first half of "ticket attachment".
  const named = new RegExp(`\\b(?:an? |the |one )?${kind}(?=$| (?:by|with|to|from|for|as|and)\\b)`, 'i').exec(
    deed,
  )
  if (!named) return { before: `${deed} on `, name, after: rest }
  const after = deed.slice(named.index + named[0].length)
  return { before: deed.slice(0, named.index), name, after: `${after}${rest}` }
}

/** The same with what is known of the targets besides. What was looked up by its number is more telling than what was typed. */
export function withKnown(done: readonly DoneCall[], known: readonly Target[]): DoneCall[] {
  const complete = (target: Target) => ({
    ...target,
    ...known.find(({ kind, id }) => kind === target.kind && id === target.id),
  })
  return done.map((each) => ({ ...each, targets: each.targets.map(complete) }))
}

/** "ticket #455"; by both ends of the id where there is no number. */
function nameOf({ kind, id, number }: Target): string {
  const words = kind.replaceAll('_', ' ')
  if (number === undefined) return `${words} ${shortId(id)}`
  return `${words} ${/^\d/.test(number) ? '#' : ''}${number}`
}

/** Why a call failed, without what it was for, which stands above it. */
export function sayWhyNot(summary: string): string {
  return summary.replace(/ Asked for: .*$/s, '')
}
