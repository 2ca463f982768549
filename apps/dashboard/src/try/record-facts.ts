import { isRecord } from './argument-value.ts'
import type { Fields } from './result/read-result.ts'

/** What people know a ticket by. */
export interface RecordFacts {
  id: string | undefined
  number: string | undefined
  subject: string | undefined
  customer: string | undefined
  /** How the last message begins, which tells a conversation without a subject. */
  words: string | undefined
}

/** The number that people quote, beside the id that programs use. */
const numbers = /^(ticket_?number|conversation_?no|case_?num(ber)?)$/i

/** Whether a field of this name holds a number that people quote. */
export function isNumber(name: string): boolean {
  return numbers.test(name)
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
  const messages = Object.entries(record).filter(([name]) => /message/i.test(name))
  const words = messages
    .flatMap(([, value]) => (isRecord(value) ? [value['content'], value['text'], value['body']] : []))
    .find((value) => sayShort(value) !== undefined)
  const subjectBelow = below.find(([name]) => /_subject$/.test(name))?.[1]
  return {
    id: sayShort(record['id'] ?? record['caseid']),
    number: number && sayShort(record[number]),
    subject: subject === undefined ? sayShort(subjectBelow) : sayShort(record[subject]),
    customer,
    words: beginOf(sayShort(words)),
  }
}

/** "#1345 Jane Doe · Return of cushions". */
export function sayFacts({ id, number, subject, customer, words }: RecordFacts): string {
  const about = subject === customer ? words : (subject ?? words)
  const isNamed = about !== undefined || customer !== undefined
  const key = number ?? (!isNamed || isQuotable(id) ? id : undefined)
  const lead = key !== undefined && /^\d/.test(key) ? `#${key}` : key
  const said = [lead, customer].filter(Boolean).join(' ')
  return [said, about].filter(Boolean).join(customer === undefined ? ' ' : ' · ')
}

/** Whether people can say it: not the long ids that only programs use. */
export function isQuotable(id: string | undefined): boolean {
  return id !== undefined && /^\d{1,8}$/.test(id)
}

/** The most characters of a message that stand for it in a line. */
const maxWords = 80

function beginOf(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ')
  if (line === undefined || line.length <= maxWords) return line
  return `${line.slice(0, maxWords).replace(/\W*\s+\S*$/, '')}…`
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
