import type { SalesOrder } from './records.ts'
import type { EdeskState } from './state.ts'

/** What the API shows of an order: the ticket about it, and its notes by their ids. */
export function orderView({ collections }: EdeskState, order: SalesOrder) {
  const about = ({ sales_order_id }: { sales_order_id: unknown }) =>
    String(sales_order_id) === String(order.id)
  return {
    ...order,
    ticket_id: collections.tickets.find(about)?.id ?? null,
    order_notes_id: collections.orderNotes.filter(about).map(({ id }) => id),
  }
}
