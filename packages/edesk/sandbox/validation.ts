import { ApiException, type Problem } from '@helpdesk-mcp/sandbox'
import type { EdeskState } from './state.ts'

/** The error numbers of a body's fields; false and undefined mean that a field is valid. */
export type FieldErrors = Record<string, number | false | undefined>

/** Throws an error that lists every wrong field; returns where there is none. */
export function throwFieldErrors(errors: FieldErrors): void {
  const problems = Object.entries(errors).flatMap(([field, code]): Problem[] =>
    code ? [{ in: 'body', at: `/${field.replaceAll('.', '/')}`, keyword: String(code), message: field }] : [],
  )
  if (problems.length > 0) throw new ApiException({ reason: 'invalid', message: 'Wrong fields.', problems })
}

/** The custom fields of tickets and orders, and the form of their text. */
const customFieldTypes: Readonly<Record<string, RegExp>> = {
  Reason: /^/,
  'Refund amount': /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i,
  'Refund Issued': /^(yes|no|true|false|1|0)$/i,
}

/** A channel of another team: it is not listed, and may not be used. */
const foreignChannel = 399

type CollectionName = keyof EdeskState['collections']

/** The collection that each field of a body names a record of. */
const targets: Record<string, CollectionName> = {
  channel_id: 'channels',
  channels: 'channels',
  contact_id: 'contacts',
  owner_user_id: 'users',
  sales_order_id: 'salesOrders',
  tag_group_id: 'tagGroups',
  tag_ids: 'tags',
  ticket_id: 'tickets',
}

/** Ids in a body of which there is no record (4002), or whose record the token's user may not use (4004). */
export function referenceErrors({ collections }: EdeskState, body: object): FieldErrors {
  const errors: FieldErrors = {}
  for (const [field, value] of Object.entries(body)) {
    const name = targets[field]
    if (name === undefined || value === null) continue
    for (const id of [value].flat()) {
      if (name === 'channels' && String(id) === String(foreignChannel)) errors[field] = 4004
      else if (!collections[name].get(id)) errors[field] = 4002
    }
  }
  return errors
}

interface Related {
  channel_id?: unknown
  contact_id?: unknown
  sales_order_id?: unknown
}

/** A ticket or an order, its order, its customer and its channel belong together (4014, 4015). */
export function relationErrors(
  { collections }: EdeskState,
  { channel_id, contact_id, sales_order_id }: Related,
): FieldErrors {
  const order = collections.salesOrders.get(sales_order_id)
  const contact = collections.contacts.get(contact_id)
  const elsewhere = (record: { channel_id: unknown } | undefined) =>
    record !== undefined && channel_id !== undefined && String(record.channel_id) !== String(channel_id)
  return { sales_order_id: elsewhere(order) && 4014, contact_id: elsewhere(contact) && 4015 }
}

/** Custom fields that the account does not have (4002), or whose text does not fit their type (4018). */
export function customFieldErrors(fields: readonly { name: string; value: string }[] = []): FieldErrors {
  return Object.fromEntries(
    fields.map(({ name, value }, index) => {
      const form = customFieldTypes[name]
      if (form === undefined) return [`custom_fields.${index}.name`, 4002]
      return [`custom_fields.${index}.value`, !form.test(value) && 4018]
    }),
  )
}

/** Whether a URL can be fetched. */
export function isFetchable(url: unknown): boolean {
  return typeof url === 'string' && /^https?:\/\/[^\s/]+/.test(url)
}

/** Files with a URL that cannot be fetched (4011). */
export function fileErrors(files: readonly { url: string }[] | null | undefined): FieldErrors {
  return Object.fromEntries(
    (files ?? []).map(({ url }, index) => [`attachments.${index}.url`, !isFetchable(url) && 4011]),
  )
}

/** Not an e-mail address (4021). */
export function emailErrors(contact: { email: string } | undefined): FieldErrors {
  return {
    'contact.email': contact !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email) && 4021,
  }
}

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** The name of a country by its two letters; undefined for none. */
export function countryName(code: string): string | undefined {
  return /^[A-Z]{2}$/.test(code) ? countryNames.of(code) : undefined
}
