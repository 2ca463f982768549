import type { ReactNode } from 'react'
import { Badge } from '../../design/badge.tsx'
import { HelpdeskLink } from '../../names/helpdesk-link.tsx'
import { When } from '../../time/when.tsx'
import { sayField, sayValue, sayWord } from '../../words/say-value.ts'
import { isRecord } from '../argument-value.ts'
import { isNumber } from '../record-facts.ts'
import { isId } from './choose-fields.ts'
import { IdValue } from './id-value.tsx'

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/

/** One value as a person reads it: times by how long ago, names instead of the objects that hold them. */
export function ShownValue({ name, value }: { name: string; value: unknown }): ReactNode {
  if (value === null || value === undefined || value === '') return <span className="text-soft">–</span>
  if (typeof value === 'string' && time.test(value) && !Number.isNaN(Date.parse(value)))
    return <When at={value} />
  if (typeof value === 'string' && /^https:\/\/\S+$/.test(value)) {
    return (
      <HelpdeskLink to={value} className="wrap-anywhere">
        {new URL(value).hostname}
      </HelpdeskLink>
    )
  }
  if (Array.isArray(value)) return <ShownList values={value} />
  if (isRecord(value)) {
    const said = value['name'] ?? value['title'] ?? value['channel'] ?? value['email']
    return typeof said === 'string' ? said : sayValue(value)
  }
  if (isId(name)) return <IdValue id={String(value)} what={sayColumn(name)} />
  if (isNumber(name)) return <IdValue id={String(value)} what="number" />
  if (/^(status|priority|type|last_message_from|customer_visible)/i.test(name)) return sayWord(String(value))
  const text = sayValue(value)
  return <span className={`whitespace-pre-wrap ${/\S{25}/.test(text) ? 'wrap-anywhere' : ''}`}>{text}</span>
}

function ShownList({ values }: { values: readonly unknown[] }) {
  if (values.some((each) => typeof each === 'object' && each !== null)) {
    const names = values.map((each) => (isRecord(each) ? (each['name'] ?? each['title']) : each))
    const areNames = names.every((each) => typeof each === 'string')
    return areNames ? names.join(', ') : `${values.length.toLocaleString('en')} entries`
  }
  return (
    <span className="flex flex-wrap gap-1">
      {values.map((each) => (
        <Badge key={String(each)}>{String(each)}</Badge>
      ))}
    </span>
  )
}

const said: Readonly<Record<string, string>> = {
  by: 'Sender',
  conversation_no: 'Number',
  ticketNumber: 'Number',
  casenum: 'Number',
  customer_profile: 'Customer',
  via: 'Channel',
}

/** A field's name over its value: `contact_name` is "Contact", since the value is a name. */
export function sayColumn(name: string): string {
  return said[name] ?? sayField(name.replace(/(.)_names?$/, '$1'))
}
