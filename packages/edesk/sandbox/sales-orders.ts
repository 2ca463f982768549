import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { createOrder } from './new-order.ts'
import { orderView } from './order-view.ts'
import { pageOf } from './page-of.ts'
import type { SalesOrder } from './records.ts'
import { removed } from './removed.ts'
import { found, select } from './select.ts'
import type { EdeskState } from './state.ts'
import { updateOrder } from './write-order.ts'

export const salesOrders: Record<string, Handler<EdeskState>> = {
  listSalesOrders(call) {
    const { state } = call
    const rows = select(
      state.collections.salesOrders.all(),
      call,
      (order, field) => order[field as keyof SalesOrder],
    )
    return pageOf(rows, call, (order) => orderView(state, order))
  },

  createSalesOrder: (call) => showOrder(call, createOrder(call)),

  getSalesOrder: (call) => showOrder(call, orderOf(call)),

  updateSalesOrder: (call) => showOrder(call, updateOrder(call, orderOf(call))),

  deleteSalesOrder(call) {
    const { tickets, salesOrders } = call.state.collections
    const { id } = orderOf(call)
    for (const ticket of tickets)
      if (String(ticket.sales_order_id) === String(id)) ticket.sales_order_id = null
    salesOrders.remove(id)
    return removed()
  },
}

function orderOf({ state, path }: Call<EdeskState>): SalesOrder {
  return found(state.collections.salesOrders.get(path.salesOrderId), path.salesOrderId)
}

export function showOrder({ state }: Call<EdeskState>, order: SalesOrder): Reply {
  return { status: 200, body: { data: orderView(state, order) } }
}
