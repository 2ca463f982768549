import { ApiException, type Call, type Handler } from '@helpdesk-mcp/sandbox'
import { pageReply, sortByQuery, sortRecords } from './lists.ts'
import { isOverdue } from './reports.ts'
import { collectionOf, type Entry, type Ticket, type ZohoDeskState } from './state.ts'
import { countMatches, isInRange, matches, plainText, variableIn } from './text.ts'
import { ticketViews } from './tickets.ts'
import { bodyReply } from './view.ts'

type Read = (state: ZohoDeskState, record: Entry) => unknown

/** The values of search fields that are not members of the record. */
const readers: Readonly<Record<string, Read>> = {
  fullName: (_state, { firstName, lastName }) => [firstName, lastName].filter(Boolean).join(' '),
  contactName: (state, record) => contactNameOf(state, record.contactId),
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

const statusVariables: Readonly<Record<string, string>> = {
  open: 'open',
  onhold: 'on hold',
  closed: 'closed',
}

const nonFilters = new Set(['from', 'limit', 'sortBy', 'orgId', '_all', 'module', 'searchStr'])

export const search: Record<string, Handler<ZohoDeskState>> = {
  'search.searchTickets': (call) => {
    const { state } = call
    const found = searchTickets(call)
    return pageReply(call, ticketViews(state, found), { count: found.length })
  },
  'search.searchContacts': (call) => searchIn(call, 'contacts'),
  'search.searchAccounts': (call) => searchIn(call, 'accounts'),
  'search.searchProducts': (call) => searchIn(call, 'products'),
  'search.searchArticles': (call) => searchIn(call, 'articles'),
  'search.searchTasks': (call) => searchIn(call, 'tasks'),
  'search.searchCalls': (call) => searchIn(call, 'calls'),
  'search.searchEvents': (call) => searchIn(call, 'events'),
  'search.searchActivities': (call) => searchIn(call, 'tasks', 'calls', 'events'),
  'customModuleRecords.search': (call) => searchIn(call, call.path.moduleApiName ?? ''),

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
        applyFilters({ ...call, query: department }, [...collectionOf(state, name)]),
        String(searchStr),
      )
      count[name] = hits.length
      return hits.map((record) => ({ ...record, module }))
    })
    return pageReply(call, items, { count })
  },
}

/** The modules that a search of everything covers, as it names them. */
const modules = ['tickets', 'contacts', 'accounts', 'Tasks', 'Calls', 'Events']

/** The tickets that the query selects, latest first by default; spam is in no search. */
function searchTickets(call: Call<ZohoDeskState>): Ticket[] {
  const { tickets } = call.state.collections
  return searchRecords(
    call,
    tickets.filter(({ isTrashed, isArchived, isSpam }) => !isTrashed && !isArchived && !isSpam),
  ) as Ticket[]
}

function searchIn(call: Call<ZohoDeskState>, ...names: string[]) {
  const records = names.flatMap((name) => [...collectionOf(call.state, name)])
  const result = searchRecords(
    call,
    records.filter(({ isTrashed }) => isTrashed !== true),
  )
  return pageReply(call, result, { count: result.length })
}

function searchRecords(call: Call<ZohoDeskState>, records: readonly Entry[]): Entry[] {
  const { query } = call
  const chosen = applyFilters(call, records)
  if (query._all === undefined) return sortByQuery(sortRecords(chosen, 'createdTime', true), call)
  return sortByQuery(byWords(chosen, String(query._all)), call)
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
  const hits = records.filter((record) => countMatches(text(record), wanted) === needed)
  return hits.sort((one, other) => countMatches(title(other), wanted) - countMatches(title(one), wanted))
}

/** The records that pass every filter of the query. `_all` cannot be combined with a filter. */
function applyFilters(call: Call<ZohoDeskState>, records: readonly Entry[]): Entry[] {
  const { query, state } = call
  const filters = Object.entries(query).filter(
    ([name, value]) => !nonFilters.has(name) && value !== undefined,
  )
  if (query._all !== undefined && filters.length > 0) {
    const message = '_all cannot be sent together with other filters.'
    throw new ApiException({ reason: 'conflict', message })
  }
  return records.filter((record) => filters.every(([name, wanted]) => passes(state, record, name, wanted)))
}

function passes(state: ZohoDeskState, record: Entry, name: string, wanted: unknown): boolean {
  if (name.endsWith('Range')) return isInRange(record[name.slice(0, -5)], String(wanted))
  if (/^(customField|field)\d+$/.test(name)) {
    const [apiName = '', ...value] = String(wanted).split(':')
    return matches((record.cf as Record<string, unknown> | undefined)?.[apiName], value.join(':'))
  }
  if (name === 'status') {
    const choices = [wanted].flat().flatMap((one) => String(one).split(','))
    return choices.some((choice) => {
      const group = statusVariables[variableIn(choice) ?? '']
      return group ? String(record.statusType).toLowerCase() === group : matches(record.status, choice)
    })
  }
  return matches(readers[name] ? readers[name](state, record) : record[name], wanted)
}

function contactNameOf({ collections }: ZohoDeskState, contactId: unknown): string | undefined {
  const contact = collections.contacts.get(contactId)
  return contact && [contact.firstName, contact.lastName].filter(Boolean).join(' ')
}

const statusGroups: Readonly<Record<string, string>> = { Open: 'OPEN', 'On Hold': 'ONHOLD', Closed: 'CLOSED' }

/** Numbers of tickets, over all and by the values of a field. */
export const counts: Record<string, Handler<ZohoDeskState>> = {
  'ticketCounts.count': (call) => bodyReply(call, { count: searchTickets(call).length }),

  'ticketCounts.countByFieldValues': (call) => {
    const { field, ...query } = call.query
    const tickets = searchTickets({ ...call, query })
    const wanted = [field ?? []].flat().map(String)
    const now = call.clock.now()
    const spam = call.state.collections.tickets.filter(({ isSpam, isTrashed }) => isSpam && !isTrashed)
    const marks: Record<string, (ticket: Ticket) => boolean> = {
      escalated: ({ isEscalated }) => isEscalated,
      overDue: (ticket) => isOverdue(ticket, now),
    }
    const numbers = wanted.map((name) => {
      if (name === 'spam') return [name, String(spam.length)] as const
      const mark = marks[name]
      return [name, mark ? String(tickets.filter(mark).length) : countByValue(tickets, name)] as const
    })
    return bodyReply(call, { ...Object.fromEntries(numbers), count: String(tickets.length) })
  },

  'tickets.agentsTicketsCount': (call) => {
    const { tickets } = call.state.collections
    const data = [call.query.agentIds ?? []].flat().map((agentId) => {
      const mine = tickets.filter((one) => one.assigneeId === String(agentId) && !one.isTrashed)
      const dueBy = (ms: number) => mine.filter((one) => isOverdue(one, ms)).length
      const overDueCount = dueBy(call.clock.now())
      return {
        agentId: String(agentId),
        openCount: mine.filter(({ statusType }) => statusType === 'Open').length,
        onholdCount: mine.filter(({ statusType }) => statusType === 'On Hold').length,
        overDueCount,
        dueIn1HrCount: dueBy(call.clock.now() + 3_600_000) - overDueCount,
      }
    })
    return data.length === 0 ? { status: 204 } : bodyReply(call, { data })
  },

  'tasks.count': (call) => bodyReply(call, { count: collectionOf(call.state, 'tasks').size }),
}

function countByValue(tickets: readonly Ticket[], name: string) {
  const numbers = new Map<string, number>()
  for (const ticket of tickets) {
    const value = name === 'statusType' ? statusGroups[ticket.statusType] : ticket[name]
    if (value) numbers.set(String(value), (numbers.get(String(value)) ?? 0) + 1)
  }
  return [...numbers].map(([value, count]) => ({ value, count: String(count) }))
}
