import { type Call, offsets } from '@helpdesk-mcp/sandbox'
import { throwInvalid } from './errors.ts'
import type { FusedeskState, SupportCase } from './state.ts'

const dateFields = [
  'date_opened',
  'date_assigned',
  'date_updated',
  'date_firstresponse',
  'date_closed',
] as const

/** Neither the usual nor the largest size is documented; 50 is what the vendor's plugin asks for. */
export const pageReply = offsets({ defaultLimit: 50, maxLimit: 50, outOfRange: 'clamp' })

/** What the query leaves, in the order that it asks for; else oldest first, though the vendor promises no order. */
export function searchCases(call: Call<FusedeskState>): SupportCase[] {
  const tests = [...byField(call), ...byDate(call)]
  const found = call.state.collections.cases.filter((one) => tests.every((test) => test(one)))
  return sorted(found, (call.query.orderby ?? 'date_opened asc') as string)
}

type Test = (one: SupportCase) => boolean

function byField({ state, query, request }: Call<FusedeskState>): Test[] {
  const { status, contactUuid, companyid, email, from, subject, repid, createdByRep, depid } = query
  const contacts = [query.contactid, ...bracketed(request.target, 'contactid')].filter(
    (id) => id !== undefined,
  )
  const mine = new Set(contacts.map(String))
  const has = (text: string | null, part: unknown) =>
    text?.toLowerCase().includes(String(part).toLowerCase()) ?? false
  const tests: [unknown, Test][] = [
    [status, (one) => (status === 'active' ? one.status !== 'closed' : one.status === status)],
    [contacts[0], ({ contactid }) => mine.has(String(contactid))],
    [contactUuid, (one) => one.contactUuid === contactUuid],
    [companyid, (one) => one.companyid === companyid],
    [email, ({ contactUuid: id }) => has(state.collections.contacts.get(id)?.emailAddress ?? null, email)],
    [from, ({ hidden }) => has(hidden.from, from)],
    [subject, ({ summary }) => has(summary, subject)],
    [repid, (one) => one.repid === repid],
    [createdByRep, ({ hidden }) => String(hidden.createdByRep) === createdByRep],
    [depid, ({ departmentid }) => departmentid === depid],
  ]
  return tests.filter(([asked]) => asked !== undefined).map(([, test]) => test)
}

/** `contactid[]=1&contactid[]=2`, or with numbers in the brackets. */
function bracketed(target: string, name: string): string[] {
  const query = new URLSearchParams(target.split('?').slice(1).join('?'))
  return [...query]
    .filter(([key]) => /\[\d*\]$/.test(key) && key.startsWith(`${name}[`))
    .map(([, value]) => value)
}

function byDate({ query }: Call<FusedeskState>): Test[] {
  return dateFields.flatMap((key) => {
    const range = query[key] as { after?: string; before?: string } | undefined
    if (!range) return []
    const { after = '', before = '~' } = range
    return [
      (one: SupportCase) => {
        const day = one[key]?.slice(0, 10)
        return day !== undefined && day > after && day < before
      },
    ]
  })
}

/** `orderby`: a CSV of a field and asc or desc. A case that is newer comes last, or first where the first field descends. */
function sorted(cases: SupportCase[], orderby: string): SupportCase[] {
  const keys = orderby.split(',').map((part) => {
    const [field = '', direction = 'asc'] = part.trim().split(' ')
    if (!/^(date_\w+|caseid|status|summary)$/.test(field)) return throwInvalid(`Cannot order by ${field}.`)
    return { field: field as keyof SupportCase, sign: direction === 'desc' ? -1 : 1 }
  })
  const order = [...keys, { field: 'caseid' as const, sign: keys[0]?.sign ?? 1 }]
  const text = (one: SupportCase, field: keyof SupportCase) => {
    const value = one[field]
    return typeof value === 'number' ? value : String(value || '')
  }
  return cases.sort((one, other) => {
    for (const { field, sign } of order) {
      const [a, b] = [text(one, field), text(other, field)]
      if (a !== b) return a < b ? -sign : sign
    }
    return 0
  })
}
