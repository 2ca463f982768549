import type { Turn } from '@helpdesk-mcp/contracts'
import type { OutboxItem } from '../outbox-model.ts'
import type { Store } from '../storage/store.ts'
import { wordsOf } from '../writes/words.ts'

/** As many calls on a conversation, and sent items of an account, are looked through, newest first. */
const maxListed = 100

/** Who wrote a turn through this gateway: whoever approved it, or else made the call; null for an MCP server's URL. */
export interface Writer {
  name: string | null
  /** The id of the person; null where it was none. */
  id: string | null
  /** They approved what an assistant wrote. */
  approved: boolean
}

/**
 * The turns of an item's conversation that were written through this gateway, each with its writer. The helpdesk signs those with the name of
 * whoever's key the account uses. They are told by the ids that calls have recorded, or else, where a helpdesk answers with no id, by the words
 * that were approved.
 */
export async function writtenHere(
  { calls, outbox }: Pick<Store, 'calls' | 'outbox'>,
  { tenantId, accountId, thread }: Pick<OutboxItem, 'tenantId' | 'accountId' | 'thread'>,
  turns: readonly Turn[],
): Promise<ReadonlyMap<Turn, Writer>> {
  if (thread === null || turns.length === 0) return new Map()
  const target = { kind: thread.kind, id: thread.id }
  const [made, sent] = await Promise.all([
    calls.list(tenantId, { accountId, target, outcome: 'ok', limit: maxListed }),
    outbox.list(tenantId, { accountId, states: ['sent'], limit: maxListed }),
  ])
  const byId = new Map(
    made.rows
      .filter(({ effects }) => effects.some((effect) => effect !== 'read'))
      .flatMap(({ targets, approvedBy, personId, personName }) => {
        const writer = approvedBy
          ? { name: approvedBy.name, id: approvedBy.id, approved: true }
          : { name: personName, id: personId, approved: false }
        return targets
          .filter(({ kind, id }) => kind !== thread.kind || id !== thread.id)
          .map(({ id }) => [id, writer] as const)
      }),
  )
  const approved = sent.rows.filter(
    (each) => each.thread?.kind === thread.kind && each.thread.id === thread.id,
  )
  const writerOf = (turn: Turn): Writer | undefined => {
    const known = turn.id === undefined ? undefined : byId.get(String(turn.id))
    if (known) return known
    const by = approved.find((each) => isOf(each, turn))?.decision?.by
    return by && { name: by.name, id: by.id, approved: true }
  }
  return new Map(
    turns.flatMap((turn) => {
      const writer = writerOf(turn)
      return writer ? [[turn, writer] as const] : []
    }),
  )
}

/** Fewer characters may begin what somebody else wrote, too. */
const tellingLength = 30

/** A helpdesk may add a signature. */
function isOf({ content }: OutboxItem, { role, text }: Turn): boolean {
  const asked = plain(wordsOf(content) ?? '')
  if (role === 'customer' || asked === '' || text === undefined) return false
  const said = plain(text)
  return said === asked || (asked.length >= tellingLength && said.startsWith(asked))
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
