import { z } from '@hono/zod-openapi'
import { countOutcomes } from '../activity/report.ts'
import type { CallGroup } from '../storage/call-store.ts'

const count = z.number().int()

export const Figures = z
  .object({
    calls: count.openapi({ description: 'Calls of assistants, through MCP servers.' }),
    reads: count.openapi({ description: 'Calls that only read, and succeeded.' }),
    conversations_read: count.openapi({
      description: 'Different conversations that were read, each counted once.',
    }),
    notes: count.openapi({ description: 'Internal notes that were added.' }),
    replies: count.openapi({ description: 'Replies and messages to customers.' }),
    changes: count.openapi({
      description: 'Other changes: tags, assignments, statuses, orders and the like.',
    }),
    refused: count.openapi({ description: 'Calls that the gateway refused. Nothing was sent.' }),
    failed: count.openapi({ description: 'Calls that were sent and not done.' }),
    under_way: count.openapi({ description: 'Calls that have not ended, or whose outcome is unknown.' }),
    held: count.openapi({
      description: 'Calls that were held for a person, and not sent since: they wait, or were discarded.',
    }),
    waiting: count.openapi({ description: 'Those of `held` that still wait for a person.' }),
  })
  .openapi('ActivityFigures')

/** What assistants did, in numbers that mean something to whoever answers for them. */
export function figuresOf(
  groups: readonly CallGroup[],
  conversations: number,
  answering: ReadonlySet<string>,
): z.infer<typeof Figures> {
  const { calls, failed, refused, attempted, held, waiting } = countOutcomes(groups)
  const done = { reads: 0, notes: 0, replies: 0, changes: 0 }
  for (const group of groups) {
    if (group.outcome === 'ok') done[kindOf(group, answering)] += group.calls
  }
  const ends = { refused, failed, under_way: attempted, held, waiting }
  return { calls, conversations_read: conversations, ...done, ...ends }
}

function kindOf(
  { effects, tool, isNote, isSeen }: CallGroup,
  answering: ReadonlySet<string>,
): 'reads' | 'notes' | 'replies' | 'changes' {
  const words = JSON.parse(effects) as string[]
  if (words.every((effect) => effect === 'read')) return 'reads'
  if (isNote) return 'notes'
  return words.includes('outbound') && (isSeen || answering.has(tool)) ? 'replies' : 'changes'
}
