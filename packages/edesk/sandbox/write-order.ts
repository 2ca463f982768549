import type { Call } from '@helpdesk-mcp/sandbox'
import { refuseFaults } from './invalid.ts'
import { readLine, total } from './new-order.ts'
import { type OrderInput, readAddress, readTracking, wrongOrder } from './order-input.ts'
import type { SalesOrder } from './records.ts'
import { wrongCustomFields, wrongReferences, wrongRelations } from './references.ts'
import { stamp } from './stamp.ts'
import type { EdeskState } from './state.ts'

/**
 * Fields that are left out stay. Lines are changed by their id and the others kept, parcels are replaced: which of
 * the two eDesk does is not documented.
 */
export function updateOrder({ state, body, timeline }: Call<EdeskState>, order: SalesOrder): SalesOrder {
  const given = (body ?? {}) as OrderInput
  const {
    order_items: lines = [],
    ship_to,
    bill_to,
    tracking_codes,
    custom_fields = [],
    currency,
    ...changes
  } = given
  const own = (id: unknown) => order.order_items.some((item) => String(item.id) === String(id))
  refuseFaults({
    ...wrongOrder(given),
    ...wrongRelations(state, { ...order, ...given }),
    ...wrongReferences(state, given),
    ...wrongCustomFields(custom_fields),
    ...Object.fromEntries(lines.map(({ id }, index) => [`order_items.${index}.id`, !own(id) && 4017])),
  })
  const items = order.order_items.map((item) => {
    const line = lines.find(({ id }) => String(id) === String(item.id))
    return line ? readLine(state, line, currency ?? item.product.currency) : item
  })
  for (const { name, value } of custom_fields) {
    const known = order.custom_fields.find((field) => field.name === name)
    if (known) known.value = value
    else order.custom_fields.push({ id: state.nextNumber++, name, value })
  }
  return Object.assign(order, {
    ...changes,
    order_items: items,
    total_amount: total(items, given.shipping_amount ?? order.shipping_amount),
    last_updated_at: stamp(timeline()),
    ...(ship_to ? { ship_to: readAddress(ship_to) } : {}),
    ...(bill_to ? { bill_to: readAddress(bill_to) } : {}),
    ...(tracking_codes ? { tracking_codes: readTracking(tracking_codes) } : {}),
  })
}
