import {
  type AnswerWatch,
  type CountedDifference,
  createAnswerWatch,
  readAnswerShapes,
} from '@helpdesk-mcp/connector'
import { describeError, isObject } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { CatalogEntry } from './catalog.ts'

/** Differences that are kept of one connector. */
const maxKept = 200

/**
 * Watches the answers of each connector: how they differ from the vendor's document is told to the metrics, and kept for `doctor`, which
 * is another process. Belongs to no tenant: names of fields are the vendor's.
 */
export function createAnswerWatches(
  context: Pick<GatewayContext, 'store' | 'metrics' | 'log'>,
): (entry: CatalogEntry) => AnswerWatch | undefined {
  const watches = new Map<string, AnswerWatch | undefined>()
  return ({ definition }) => {
    const { id } = definition
    if (watches.has(id)) return watches.get(id)
    const shapes = readAnswerShapes(definition)
    const keeper = createKeeper(context, id)
    const watch =
      shapes &&
      createAnswerWatch({
        shapes,
        found(difference) {
          context.metrics.answerDifference({ connector: id, ...difference })
          keeper.add(difference)
        },
      })
    watches.set(id, watch)
    return watch
  }
}

/** The differences that were kept of a connector, the most frequent first. */
export async function keptDifferences(
  { store }: Pick<GatewayContext, 'store'>,
  connector: string,
): Promise<CountedDifference[]> {
  const text = await store.meta.get(keyOf(connector))
  const kept: unknown = text === undefined ? [] : JSON.parse(text)
  const counted = Array.isArray(kept) ? kept.filter((one): one is CountedDifference => isObject(one)) : []
  return counted.sort((a, b) => b.count - a.count)
}

function keyOf(connector: string): string {
  return `answers:${connector}`
}

/** Adds to what is stored, one write at a time. */
function createKeeper({ store, log }: Pick<GatewayContext, 'store' | 'log'>, connector: string) {
  const waiting = new Map<string, CountedDifference>()
  let isWriting = false

  async function write(): Promise<void> {
    isWriting = true
    try {
      while (waiting.size > 0) {
        const added = [...waiting.values()]
        waiting.clear()
        const kept = new Map((await keptDifferences({ store }, connector)).map((one) => [nameOf(one), one]))
        for (const one of added) {
          const known = kept.get(nameOf(one))
          if (known) known.count += one.count
          else if (kept.size < maxKept) kept.set(nameOf(one), one)
        }
        await store.meta.set(keyOf(connector), JSON.stringify([...kept.values()]))
      }
    } catch (error) {
      log.warn({ connector, ...describeError(error) }, 'Failed to keep how answers differ from the document.')
    } finally {
      isWriting = false
    }
  }

  return {
    add(difference: Omit<CountedDifference, 'count'>): void {
      const known = waiting.get(nameOf(difference))
      waiting.set(nameOf(difference), { ...difference, count: (known?.count ?? 0) + 1 })
      if (!isWriting) void write()
    },
  }
}

function nameOf({ tool, difference, field }: Omit<CountedDifference, 'count'>): string {
  return `${tool} ${difference} ${field}`
}
