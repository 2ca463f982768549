import type { Ask, Block } from './block.ts'

/** The API gives whole lists. */
export interface NoPagination {
  readonly kind: 'none'
  readonly parameters: readonly string[]
}

export function none(): NoPagination {
  return { kind: 'none', parameters: [] }
}

export async function readWhole(ask: Ask): Promise<Block> {
  const { items } = await ask({})
  const total = items.filter((item) => item !== null && item !== undefined).length
  return { at: 0, items, more: false, total }
}
