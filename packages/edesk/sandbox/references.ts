import type { Faults } from './invalid.ts'
import { customFieldTypes, foreignChannel } from './seed/account.ts'
import type { EdeskState } from './state.ts'

type Name = keyof EdeskState['collections']

/** The collection that each field of a body names a record of. */
const targets: Record<string, Name> = {
  channel_id: 'channels',
  channels: 'channels',
  contact_id: 'contacts',
  owner_user_id: 'users',
  sales_order_id: 'salesOrders',
  tag_group_id: 'tagGroups',
  tag_ids: 'tags',
  ticket_id: 'tickets',
}

/** Ids in a body that name nothing (4002), or something that the token's user may not use (4004). */
export function wrongReferences({ collections }: EdeskState, body: object): Faults {
  const faults: Faults = {}
  for (const [field, value] of Object.entries(body)) {
    const name = targets[field]
    if (name === undefined || value === null) continue
    for (const id of [value].flat()) {
      if (name === 'channels' && String(id) === String(foreignChannel)) faults[field] = 4004
      else if (!collections[name].get(id)) faults[field] = 4002
    }
  }
  return faults
}

interface Related {
  channel_id?: unknown
  contact_id?: unknown
  sales_order_id?: unknown
}

/** A ticket or an order, its order, its customer and its channel belong together (4014, 4015). */
export function wrongRelations(
  { collections }: EdeskState,
  { channel_id, contact_id, sales_order_id }: Related,
): Faults {
  const order = collections.salesOrders.get(sales_order_id)
  const contact = collections.contacts.get(contact_id)
  const elsewhere = (record: { channel_id: unknown } | undefined) =>
    record !== undefined && channel_id !== undefined && String(record.channel_id) !== String(channel_id)
  return { sales_order_id: elsewhere(order) && 4014, contact_id: elsewhere(contact) && 4015 }
}

/** Custom fields that the account does not have (4002), or whose type the text does not suit (4018). */
export function wrongCustomFields(fields: readonly { name: string; value: string }[] = []): Faults {
  return Object.fromEntries(
    fields.map(({ name, value }, index) => {
      const type = customFieldTypes[name]
      if (type === undefined) return [`custom_fields.${index}.name`, 4002]
      const fits = type === 'text' || (value.trim() !== '' && Number.isFinite(Number(value)))
      return [`custom_fields.${index}.value`, !fits && 4018]
    }),
  )
}
