import { type Call, pageNumbers, type Reply } from '@helpdesk-mcp/sandbox'

/** A page of records in the envelope of every list; `view` is what the API shows of each. */
export function pageOf<State, T>(
  records: readonly T[],
  call: Call<State>,
  view: (record: T) => unknown = (record) => record,
): Reply {
  const pager = pageNumbers({
    page: 'page',
    size: 'itemsPerPage',
    defaultSize: 20,
    maxSize: 100,
    envelope: ({ items, page, size, total }) => ({
      data: items.map((record) => view(record as T)),
      paginator: { currentPage: page, itemsPerPage: size, totalItemsCount: total },
    }),
  })
  return pager(records, call)
}
