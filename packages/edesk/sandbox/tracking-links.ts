import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { refuseFaults } from './invalid.ts'
import type { SalesOrder, TrackingCode } from './records.ts'
import { removed } from './removed.ts'
import { showOrder } from './sales-orders.ts'
import { found } from './select.ts'
import type { EdeskState } from './state.ts'

/** One collection for each order, found by the order's id. */
export const trackingLinks: Record<string, Handler<EdeskState>> = {
  getSalesOrderTrackingLinks(call) {
    const links = orderOf(call).tracking_codes.filter(({ tracking_link }) => tracking_link !== '')
    const tracking_links = links.map(({ tracking_code: _, ...link }) => link)
    return { status: 200, body: { data: { tracking_links } } }
  },

  createSalesOrderTrackingLinks(call) {
    const order = orderOf(call)
    order.tracking_codes = [...order.tracking_codes, ...given(call)]
    return showOrder(call, order)
  },

  updateSalesOrderTrackingLinks(call) {
    const order = orderOf(call)
    order.tracking_codes = given(call)
    return showOrder(call, order)
  },

  deleteSalesOrderTrackingLinks(call) {
    orderOf(call).tracking_codes = []
    return removed()
  },
}

/** Even the read declares a 400 here, so an unknown order is taken for a wrong field; that is inferred. */
function orderOf({ state, path }: Call<EdeskState>): SalesOrder {
  const order = state.collections.salesOrders.get(path.salesOrderId)
  refuseFaults({ sales_order_id: order === undefined && 4002 })
  return found(order, path.salesOrderId)
}

function given({ body }: Call<EdeskState>): TrackingCode[] {
  const { tracking_links = [] } = (body ?? {}) as { tracking_links?: Partial<TrackingCode>[] }
  return tracking_links.map(({ tracking_link = '', tracking_carrier_name = '' }) => {
    return { tracking_code: '', tracking_link, tracking_carrier_name }
  })
}
