import {
  type CursorPagination,
  defaultPageMaximum,
  type LastIdPagination,
  type NoPagination,
  type OffsetPagination,
  type PagePagination,
} from '@helpdesk-mcp/contracts'

/** What a table leaves to this file. */
type Options<Table, Optional extends keyof Table = never> = Omit<Table, 'kind' | 'parameters' | Optional> &
  Partial<Pick<Table, Optional>>

export type PageOptions = Options<PagePagination, 'base' | 'maximum'>

/** Page numbers. */
export function page(options: PageOptions): PagePagination {
  return {
    kind: 'page',
    parameters: named(options.page, options.size),
    base: 1,
    maximum: defaultPageMaximum,
    ...options,
  }
}

export type OffsetOptions = Options<OffsetPagination, 'base' | 'maximum'>

/** Offset and count. */
export function offset(options: OffsetOptions): OffsetPagination {
  return {
    kind: 'offset',
    parameters: named(options.offset, options.size),
    base: 0,
    maximum: defaultPageMaximum,
    ...options,
  }
}

export type CursorOptions = Options<CursorPagination, 'maximum'>

/** Tokens that the vendor issues. */
export function cursor(options: CursorOptions): CursorPagination {
  return {
    kind: 'cursor',
    parameters: named(options.cursor, options.size),
    maximum: defaultPageMaximum,
    ...options,
  }
}

export type LastIdOptions = Options<LastIdPagination, 'maximum'>

/** The id of the last item, as in `before=<id>`. */
export function lastId(options: LastIdOptions): LastIdPagination {
  return {
    kind: 'last_id',
    parameters: named(options.parameter, options.size),
    maximum: defaultPageMaximum,
    ...options,
  }
}

/** Whole lists. */
export function none(): NoPagination {
  return { kind: 'none', parameters: [] }
}

function named(...parameters: (string | undefined)[]): string[] {
  return parameters.filter((name) => name !== undefined)
}
