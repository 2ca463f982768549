import { ApiException, type Call, type Handler } from '@helpdesk-mcp/sandbox'
import { collectionOf } from './collections.ts'
import { slice } from './listed.ts'
import { ordered, sorted } from './ordered.ts'
import { plainText } from './plain-text.ts'
import type { Entry, Ticket } from './records.ts'
import { matches, score, variableIn, within } from './search-language.ts'
import type { ZohoDeskState } from './state.ts'
import { ticketView } from './ticket-view.ts'

type Read = (state: ZohoDeskState, record: Entry) => unknown

/** What a search finds by a name that is no member. */
const readers: Readonly<Record<string, Read>> = {
  fullName: (_state, { firstName, lastName }) => [firstName, lastName].filter(Boolean).join(' '),
  contactName: (state, record) => nameOf(state, record.contactId),
  accountName: ({ collections }, record) =>
    record.accountName ?? collections.accounts.get(record.accountId)?.accountName,
  productName: ({ collections }, record) =>
    record.productName ?? collections.products.get(record.productId)?.productName,
  tag: ({ collections }, record) =>
    record.tags ?? [record.tagIds ?? []].flat().map((id) => collections.tags.get(id)?.name),
  categoryName: (state, { categoryId }) => collectionOf(state, 'kbRootCategories').get(categoryId)?.name,
  departmentId: (_state, record) => record.departmentId ?? record.departmentIds,
  description: (_state, record) => plainText(String(record.description ?? '')),
}

const groups: Readonly<Record<string, string>> = { open: 'open', onhold: 'on hold', closed: 'closed' }

const paging = new Set(['from', 'limit', 'sortBy', 'orgId', '_all', 'module', 'searchStr'])

export const search: Record<string, Handler<ZohoDeskState>> = {
  'search.searchTickets': (call) => {
    const { state } = call
    const found = searchTickets(call)
    return slice(
      call,
      found.map((ticket) => ticketView(state, ticket)),
      { count: found.length },
    )
  },
  'search.searchContacts': (call) => of(call, 'contacts'),
  'search.searchAccounts': (call) => of(call, 'accounts'),
  'search.searchProducts': (call) => of(call, 'products'),
  'search.searchArticles': (call) => of(call, 'articles'),
  'search.searchTasks': (call) => of(call, 'tasks'),
  'search.searchCalls': (call) => of(call, 'calls'),
  'search.searchEvents': (call) => of(call, 'events'),
  'search.searchActivities': (call) => of(call, 'tasks', 'calls', 'events'),
  'customModuleRecords.search': (call) => of(call, call.path.moduleApiName ?? ''),

  'search.searchAll': (call) => {
    const { state, query } = call
    const wanted = query.module === undefined ? undefined : String(query.module).toLowerCase().split(',')
    const count: Record<string, number> = {}
    const items = modules.flatMap((module) => {
      const name = module.toLowerCase()
      if (wanted && !wanted.includes(name)) return []
      const { searchStr, departmentId } = query
      const department = departmentId === undefined ? {} : { departmentId }
      const hits = byWords(
        select({ ...call, query: department }, [...collectionOf(state, name)]),
        String(searchStr),
      )
      count[name] = hits.length
      return hits.map((record) => ({ ...record, module }))
    })
    return slice(call, items, { count })
  },
}

/** What a search of everything looks through, as it names them. */
const modules = ['tickets', 'contacts', 'accounts', 'Tasks', 'Calls', 'Events']

/** Tickets that the query's filters leave, the latest first where it names no order. */
export function searchTickets(call: Call<ZohoDeskState>): Ticket[] {
  const { tickets } = call.state.collections
  return found(
    call,
    tickets.filter(({ isTrashed, isArchived }) => !isTrashed && !isArchived),
  ) as Ticket[]
}

function of(call: Call<ZohoDeskState>, ...names: string[]) {
  const records = names.flatMap((name) => [...collectionOf(call.state, name)])
  const result = found(
    call,
    records.filter(({ isTrashed }) => isTrashed !== true),
  )
  return slice(call, result, { count: result.length })
}

function found(call: Call<ZohoDeskState>, records: readonly Entry[]): Entry[] {
  const { query } = call
  const chosen = select(call, records)
  if (query._all === undefined) return ordered(sorted(chosen, 'createdTime', true), call)
  return ordered(byWords(chosen, String(query._all)), call)
}

/** Records with every word, those with it in their title first. */
function byWords(records: readonly Entry[], wanted: string): Entry[] {
  const needed = wanted.split(/\s+/).filter(Boolean).length
  const text = (record: Entry) =>
    plainText(
      Object.values(record)
        .filter((one) => typeof one === 'string')
        .join(' '),
    )
  const title = (record: Entry) =>
    String(record.subject ?? record.title ?? record.lastName ?? record.accountName ?? '')
  const hits = records.filter((record) => score(text(record), wanted) === needed)
  return hits.sort((one, other) => score(title(other), wanted) - score(title(one), wanted))
}

/** By the filters of the query, which all must hold. `_all` cannot stand beside one. */
function select(call: Call<ZohoDeskState>, records: readonly Entry[]): Entry[] {
  const { query, state } = call
  const filters = Object.entries(query).filter(([name, value]) => !paging.has(name) && value !== undefined)
  if (query._all !== undefined && filters.length > 0) {
    const message = '_all cannot be sent together with other filters.'
    throw new ApiException({ reason: 'conflict', message })
  }
  return records.filter((record) => filters.every(([name, wanted]) => passes(state, record, name, wanted)))
}

function passes(state: ZohoDeskState, record: Entry, name: string, wanted: unknown): boolean {
  if (name.endsWith('Range')) return within(record[name.slice(0, -5)], String(wanted))
  if (/^(customField|field)\d+$/.test(name)) {
    const [apiName = '', ...value] = String(wanted).split(':')
    return matches((record.cf as Record<string, unknown> | undefined)?.[apiName], value.join(':'))
  }
  if (name === 'status') {
    const choices = [wanted].flat().flatMap((one) => String(one).split(','))
    return choices.some((choice) => {
      const group = groups[variableIn(choice) ?? '']
      return group ? String(record.statusType).toLowerCase() === group : matches(record.status, choice)
    })
  }
  return matches(readers[name] ? readers[name](state, record) : record[name], wanted)
}

function nameOf({ collections }: ZohoDeskState, contactId: unknown): string | undefined {
  const contact = collections.contacts.get(contactId)
  return contact && [contact.firstName, contact.lastName].filter(Boolean).join(' ')
}
