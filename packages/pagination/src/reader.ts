import type { Block, PageSizes, Wanted } from './block.ts'

/** Vendor calls that one page for a model may cost. */
export const mostCalls = 6

/** Reads one list by position, a vendor call at a time, and keeps what the calls have shown. */
export interface Reader {
  read(start: number, count: number): Promise<Block>
  readonly maximum: number
  /** Whether the vendor answers from this position. */
  reaches(position: number): boolean
  calls: number
  sizes: PageSizes | undefined
  total: number | undefined
}

export function createReader(
  readBlock: (wanted: Wanted) => Promise<Block>,
  { sizes, ...limits }: Pick<Wanted, 'maximum' | 'base' | 'last' | 'sizes'>,
): Reader {
  const reader: Reader = {
    maximum: limits.maximum,
    reaches: (position) => limits.last === undefined || (limits.base ?? 0) + position <= limits.last,
    calls: 0,
    sizes,
    total: undefined,
    async read(start, count) {
      reader.calls += 1
      const wanted = { start, count: Math.min(count, limits.maximum), ...limits, sizes: reader.sizes }
      const block = await readBlock(wanted)
      reader.sizes = block.sizes
      reader.total = block.total
      return block
    },
  }
  return reader
}
