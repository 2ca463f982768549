import { compareWords } from '@helpdesk-mcp/connector'
import { describeError, type Turn } from '@helpdesk-mcp/contracts'
import { LRUCache } from 'lru-cache'
import type { Accounts } from '../accounts/open.ts'
import type { GatewayContext } from '../context.ts'
import type { OutboxItem } from '../outbox-model.ts'
import { readTurns } from '../writes/conversation.ts'
import { wordsOf } from '../writes/words.ts'

/** What becomes of drafts that helpdesks keep: nobody tells, so their conversations are read. */
export interface VendorDrafts {
  /** The item as it stands now. Where the helpdesk does not answer, or was asked just now, as it stood before. */
  check(item: OutboxItem): Promise<OutboxItem>
}

/** For how long what was read counts. */
const freshMs = 15_000
/** As many turns are read: a draft may be older than those that came since. */
const maxTurns = 50

export function createVendorDrafts(
  { store, clock, log }: Pick<GatewayContext, 'store' | 'clock' | 'log'>,
  { accounts }: { accounts: Accounts },
): VendorDrafts {
  const checkedAt = new LRUCache<string, number>({ max: 1_000 })

  return {
    async check(item) {
      const { tenantId, id, state, thread } = item
      if (state !== 'vendor_draft' || thread === null) return item
      if (clock.now() - (checkedAt.get(id) ?? Number.NEGATIVE_INFINITY) < freshMs) return item
      checkedAt.set(id, clock.now())
      try {
        const read = (fields?: readonly string[]) =>
          readTurns(accounts, item, thread, { max: maxTurns, ...(fields ? { fields } : {}) })
        const now =
          stateById(item, await read(['id', 'delivery_state'])) ?? (await stateByWords(item, await read()))
        if (now === 'vendor_draft') return item
        const changed = await store.outbox.change(tenantId, id, (known) =>
          known.state === 'vendor_draft' ? { state: now } : undefined,
        )
        return changed?.item ?? item
      } catch (error) {
        log.debug({ item: id, ...describeError(error) }, 'Failed to read what became of a draft.')
        return item
      }
    },
  }
}

/** What the turns of its conversation say of a draft; undefined where it is not among them. */
function stateById({ content }: OutboxItem, turns: readonly Turn[]): 'vendor_draft' | 'sent' | undefined {
  const { id: draftId } = content.vendorDraft ?? {}
  const draft = draftId === undefined ? undefined : turns.find(({ id }) => String(id) === draftId)
  return draft && stateOf(draft)
}

function stateOf({ delivery_state: state }: Turn): 'vendor_draft' | 'sent' {
  return state === 'draft' ? 'vendor_draft' : 'sent'
}

/** A helpdesk may give what is sent another id than the draft had. */
async function stateByWords(
  item: OutboxItem,
  turns: readonly Turn[],
): Promise<'vendor_draft' | 'sent' | 'discarded'> {
  const { mark } = item.content
  const before = turns.findIndex(({ id }) => id !== undefined && String(id) === mark?.lastId)
  const isSame = await compareWords([wordsOf(item.content) ?? ''])
  const said = turns.slice(before + 1).filter(({ role }) => role !== 'customer')
  const same = said.find(({ text, text_left_out: notes = [] }) =>
    isSame({ text: String(text ?? ''), notes, isCut: true, isNew: true }),
  )
  if (same) return stateOf(same)
  // Of a long conversation, what is not among the newest may be older.
  return before >= 0 || turns.length < maxTurns ? 'discarded' : 'vendor_draft'
}
