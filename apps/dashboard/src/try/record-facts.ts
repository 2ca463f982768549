import { isRecord } from './argument-value.ts'
import { isNumber } from './result/choose-fields.ts'
import type { Fields } from './result/read-result.ts'

/** What people know a ticket by. */
export interface RecordFacts {
  id: string | undefined
  number: string | undefined
  subject: string | undefined
  customer: string | undefined
}

export function readFacts(record: Fields): RecordFacts {
  const names = Object.keys(record)
  const number = names.find(isNumber)
  const subject = ['subject', 'summary', 'title', 'name'].find((name) => sayShort(record[name]) !== undefined)
  // Some helpdesks keep who writes, and about what, one level below.
  const below = Object.values(record).filter(isRecord).flatMap(Object.entries)
  const customer = [...Object.entries(record), ...below.filter(([name]) => /^(sender|requester)$/.test(name))]
    .filter(([name]) =>
      /^(contact|customer|client|customer_profile|from|sender|requester)(_?name)?$/i.test(name),
    )
    .map(([, value]) => sayPerson(value))
    .find((said) => said !== undefined)
  const subjectBelow = below.find(([name]) => /_subject$/.test(name))?.[1]
  return {
    id: sayShort(record['id'] ?? record['caseid']),
    number: number && sayShort(record[number]),
    subject: subject === undefined ? sayShort(subjectBelow) : sayShort(record[subject]),
    customer,
  }
}

/** "#1345 Return of cushions, Jane Doe". */
export function sayFacts({ id, number, subject, customer }: RecordFacts): string {
  const key = number === undefined ? (subject === undefined ? id : undefined) : `#${number}`
  return [[key, subject].filter(Boolean).join(' '), customer].filter(Boolean).join(', ')
}

function sayPerson(value: unknown): string | undefined {
  if (!isRecord(value)) return sayShort(value)
  const parts = [value['firstName'] ?? value['first_name'], value['lastName'] ?? value['last_name']]
  const whole = parts.flatMap((part) => sayShort(part) ?? []).join(' ')
  return sayShort(value['name']) ?? (whole === '' ? sayShort(value['email']) : whole)
}

function sayShort(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value).trim() || undefined
}
