import { type Ask, type Block, mostSize, type PageSizes, type Wanted } from './block.ts'
import { coveringPage, furthestPage } from './covering-page.ts'
import { type ExtentPaths, extentOf } from './extent.ts'

/** Page numbers. `next` and `total` are dotted paths in the body; `next` is non-null while there are more pages. */
export interface PagePagination extends ExtentPaths {
  readonly kind: 'page'
  readonly parameters: readonly string[]
  page: string
  size: string
  base: number
  maximum: number
}

export interface PageOptions extends ExtentPaths {
  page: string
  size: string
  base?: number
  maximum?: number
}

export function page(options: PageOptions): PagePagination {
  return { kind: 'page', parameters: [options.page, options.size], base: 1, maximum: 100, ...options }
}

export async function readPage(table: PagePagination, wanted: Wanted, ask: Ask): Promise<Block> {
  const { start, count, maximum, base = table.base, sizes } = wanted
  const [least, most] = sizes ?? [1, maximum]
  const choice = coveringPage(start, count, most, least) ?? furthestPage(start, most, least)
  const size = Math.min(choice.size, maximum)
  const { body, items } = await ask({ [table.page]: base + choice.page, [table.size]: size })

  const block = (pageSize: number): Block => {
    const at = choice.page * pageSize
    const read = { length: items.length, end: at + items.length, full: items.length >= size }
    return { at, items, ...extentOf(body, table, read), sizes }
  }
  const asked = block(choice.size)
  const obeyed = obeyedSizes(choice.size, items.length, asked.more, sizes)
  return obeyed ? { ...block(items.length), sizes: obeyed } : asked
}

/** Undefined when the vendor counts in pages of the size asked for, as far as can be seen. */
function obeyedSizes(
  size: number,
  length: number,
  more: boolean,
  sizes: PageSizes | undefined,
): PageSizes | undefined {
  if (length > mostSize) return undefined
  if (length > size) return [length, length]
  // A second, lower bound would be no bound: such a vendor leaves items out of its pages.
  return length < size && more && !sizes ? [1, length] : undefined
}
