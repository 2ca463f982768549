import { throwInvalid } from './errors.ts'
import type { ChatwootState, Contact, Conversation } from './state.ts'

/** One condition of a filter; `query_operator` joins it to the next one. */
export interface Condition {
  attribute_key?: string
  filter_operator?: string
  values?: unknown[]
  query_operator?: 'AND' | 'OR' | 'and' | 'or' | null
}

/** What each attribute of a filter holds; a list for labels. */
type Fields = Readonly<Record<string, unknown>>

const dayMs = 86_400_000

/** Conditions are joined from the first to the last, AND before OR, as in SQL. */
export function matches(conditions: readonly Condition[], fields: Fields, now: number): boolean {
  if (conditions.length === 0) throwInvalid('Filter payload is empty.')
  let group = true
  let any = false
  for (const [index, condition] of conditions.entries()) {
    const holds = meets(condition, fields, now)
    const before = conditions[index - 1]?.query_operator?.toUpperCase()
    if (index > 0 && before !== 'AND' && before !== 'OR') {
      throwInvalid("Query operator must be either 'AND' or 'OR'.")
    }
    if (before === 'OR') {
      any ||= group
      group = holds
    } else group &&= holds
  }
  return any || group
}

function meets(condition: Condition, fields: Fields, now: number): boolean {
  const { attribute_key: key = '', filter_operator: operator = '', values = [] } = condition
  if (!(key in fields)) throwInvalid(`Invalid attribute key - [${key}].`)
  const value = fields[key]
  const held = [value].flat().filter((one) => one !== null && one !== undefined)
  const texts = values.map((one) => String(one).toLowerCase())
  const isOne = held.some((one) => texts.includes(String(one).toLowerCase()))
  const contains = held.some((one) => texts.some((text) => String(one).toLowerCase().includes(text)))
  switch (operator) {
    case 'equal_to':
      return key === 'status' && texts.includes('all') ? true : isOne
    case 'not_equal_to':
      return !isOne
    case 'contains':
      return contains
    case 'does_not_contain':
      return !contains
    case 'is_present':
      return held.length > 0
    case 'is_not_present':
      return held.length === 0
    case 'is_greater_than':
      return Number(value) > dateOf(values[0])
    case 'is_less_than':
      return Number(value) < dateOf(values[0])
    case 'days_before':
      return Number(value) < (now - Number(values[0]) * dayMs) / 1000
    default:
      return throwInvalid(`Invalid operator. The allowed operators for ${key} are [equal_to,not_equal_to].`)
  }
}

/** A day, in seconds since 1970. */
function dateOf(value: unknown): number {
  const at = Date.parse(String(value))
  return Number.isNaN(at)
    ? throwInvalid(`Invalid value. The values provided are invalid: ${value}`)
    : at / 1000
}

export function conversationFields(state: ChatwootState, conversation: Conversation): Fields {
  const { status, assignee_id, inbox_id, team_id, priority, labels, created_at, last_activity_at } =
    conversation
  const { additional_attributes: more } = conversation
  const known = state.collections.attributes.filter(
    ({ attribute_model }) => attribute_model === 'conversation_attribute',
  )
  return {
    status,
    assignee_id,
    inbox_id,
    team_id,
    priority,
    labels,
    created_at,
    last_activity_at,
    display_id: conversation.id,
    mail_subject: more.mail_subject,
    browser_language: more.browser_language,
    conversation_language: more.conversation_language,
    country_code: more.country_code,
    referer: more.referer,
    campaign_id: null,
    ...Object.fromEntries(
      known.map(({ attribute_key }) => [attribute_key, conversation.custom_attributes[attribute_key]]),
    ),
  }
}

export function contactFields(state: ChatwootState, contact: Contact): Fields {
  const { name, email, phone_number, identifier, blocked, created_at, last_activity_at } = contact
  const { city, country_code, company_name: company } = contact.additional_attributes
  const known = state.collections.attributes.filter(
    ({ attribute_model }) => attribute_model === 'contact_attribute',
  )
  return {
    name,
    email,
    phone_number,
    identifier,
    blocked,
    city,
    country_code,
    company,
    created_at,
    last_activity_at,
    labels: [],
    ...Object.fromEntries(
      known.map(({ attribute_key }) => [attribute_key, contact.custom_attributes[attribute_key]]),
    ),
  }
}
