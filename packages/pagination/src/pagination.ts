import { defaultPageMaximum } from '@helpdesk-mcp/contracts'

/** How a vendor pages its lists; `parameters` are the query parameters that a model never sees. */
export type Pagination = PagePagination | OffsetPagination | CursorPagination | NoPagination

/** Dotted paths in the body of a list. */
export interface ExtentPaths {
  /** Not null while there are more pages. */
  next?: string
  /** How many items the whole list has. */
  total?: string
}

/** Page numbers. */
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
  return {
    kind: 'page',
    parameters: [options.page, options.size],
    base: 1,
    maximum: defaultPageMaximum,
    ...options,
  }
}

/** Offset and count. */
export interface OffsetPagination extends ExtentPaths {
  readonly kind: 'offset'
  readonly parameters: readonly string[]
  offset: string
  size: string
  base: number
  maximum: number
}

export interface OffsetOptions extends ExtentPaths {
  offset: string
  size: string
  base?: number
  maximum?: number
}

export function offset(options: OffsetOptions): OffsetPagination {
  return {
    kind: 'offset',
    parameters: [options.offset, options.size],
    base: 0,
    maximum: defaultPageMaximum,
    ...options,
  }
}

/** Tokens that the vendor issues: `next` is the dotted path of the next page's, absent or null on the last one. */
export interface CursorPagination {
  readonly kind: 'cursor'
  readonly parameters: readonly string[]
  cursor: string
  size: string
  next: string
  maximum: number
}

export interface CursorOptions {
  cursor: string
  size: string
  next: string
  maximum?: number
}

export function cursor(options: CursorOptions): CursorPagination {
  return {
    kind: 'cursor',
    parameters: [options.cursor, options.size],
    maximum: defaultPageMaximum,
    ...options,
  }
}

/** The API gives whole lists. */
export interface NoPagination {
  readonly kind: 'none'
  readonly parameters: readonly string[]
}

export function none(): NoPagination {
  return { kind: 'none', parameters: [] }
}
