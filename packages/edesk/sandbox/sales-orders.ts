import type { Call, Handler, Reply } from '@helpdesk-mcp/sandbox'
import { findOrCreateContact, type NewContact } from './contacts.ts'
import { getOrThrow } from './errors.ts'
import { type OrderInput, type OrderLine, orderErrors, toAddress, toTrackingCodes } from './order-fields.ts'
import { deletedReply, filterAndSort, pageReply } from './replies.ts'
import type { EdeskState, Id, OrderItem, SalesOrder, TrackingCode } from './state.ts'
import { toTimestamp } from './timestamps.ts'
import {
  customFieldErrors,
  emailErrors,
  referenceErrors,
  relationErrors,
  throwFieldErrors,
} from './validation.ts'

export const salesOrders: Record<string, Handler<EdeskState>> = {
  listSalesOrders(call) {
    const { state } = call
    const rows = filterAndSort(
      state.collections.salesOrders.all(),
      call,
      (order, field) => order[field as keyof SalesOrder],
    )
    return pageReply(rows, call, (order) => orderView(state, order))
  },

  createSalesOrder: (call) => orderReply(call, createOrder(call)),

  getSalesOrder: (call) => orderReply(call, orderOf(call)),

  updateSalesOrder: (call) => orderReply(call, updateOrder(call, orderOf(call))),

  deleteSalesOrder(call) {
    const { tickets, salesOrders } = call.state.collections
    const { id } = orderOf(call)
    for (const ticket of tickets)
      if (String(ticket.sales_order_id) === String(id)) ticket.sales_order_id = null
    salesOrders.remove(id)
    return deletedReply()
  },
}

function orderOf({ state, path }: Call<EdeskState>): SalesOrder {
  return getOrThrow(state.collections.salesOrders.get(path.salesOrderId), path.salesOrderId)
}

function orderReply({ state }: Call<EdeskState>, order: SalesOrder): Reply {
  return { status: 200, body: { data: orderView(state, order) } }
}

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

type NewOrder = OrderInput & {
  channel_id: Id
  status: string
  seller_order_id: string
  currency: string
  order_items: OrderLine[]
  shipping_amount: number
  contact?: NewContact
}

function createOrder({ state, body, timeline }: Call<EdeskState>): SalesOrder {
  const given = body as NewOrder
  const { channels, salesOrders } = state.collections
  const { channel_id, seller_order_id, contact, custom_fields = [], shipping_amount } = given
  const taken = salesOrders.find(
    (order) => order.seller_order_id === seller_order_id && String(order.channel_id) === String(channel_id),
  )
  const chat = channels.get(channel_id)?.type === 'Chat'
  throwFieldErrors({
    ...orderErrors(given),
    ...relationErrors(state, given),
    // Which channel types take no orders is not documented; chat is assumed to be one.
    channel_id: chat && 4013,
    ...referenceErrors(state, given),
    ...emailErrors(contact),
    ...customFieldErrors(custom_fields),
    seller_order_id: taken && 4003,
    // Optional by the reference; orders without it were seen to fail.
    ship_to: given.ship_to === undefined && 4001,
  })
  const created_at = toTimestamp(timeline())
  const order_items = given.order_items.map((line) => toOrderItem(state, line, given.currency))
  return salesOrders.insert({
    channel_id,
    seller_order_id,
    status: given.status,
    order_items,
    shipping_amount,
    total_amount: totalAmount(order_items, shipping_amount),
    ship_to: toAddress(given.ship_to),
    bill_to: toAddress(given.bill_to),
    contact_id: given.contact_id ?? (contact ? findOrCreateContact(state, contact, channel_id).id : null),
    tracking_codes: toTrackingCodes(given.tracking_codes ?? []),
    created_at,
    last_updated_at: given.order_shipped_at ?? given.order_created_at ?? created_at,
    sales_order_delivery_dates: given.sales_order_delivery_dates ?? null,
    order_created_at: given.order_created_at ?? created_at,
    order_shipped_at: given.order_shipped_at ?? null,
    delivery_type: given.delivery_type ?? null,
    custom_fields: custom_fields.map((field) => ({ id: state.nextNumber++, ...field })),
  } as unknown as SalesOrder)
}

/** A line is sent flat and returned with its product. */
function toOrderItem(state: EdeskState, line: OrderLine, currency: string): OrderItem {
  const {
    sku,
    title,
    quantity,
    item_amount: price,
    brand = null,
    dimensions = null,
    product_image_url = null,
  } = line
  const weight = Number(line.weight ?? 0)
  const product = {
    id: state.nextNumber++,
    sku,
    title,
    brand,
    dimensions,
    weight,
    product_image_url,
    price,
    currency,
  }
  return { id: Number(line.id ?? state.nextNumber++), product, quantity, end_price: price * quantity }
}

function totalAmount(items: readonly OrderItem[], shipping: number): number {
  return Math.round((items.reduce((sum, { end_price }) => sum + end_price, 0) + shipping) * 100) / 100
}

/**
 * Fields that are left out stay. Lines are changed by their id and the others kept, parcels are replaced: which of
 * the two eDesk does is not documented.
 */
function updateOrder({ state, body, timeline }: Call<EdeskState>, order: SalesOrder): SalesOrder {
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
  throwFieldErrors({
    ...orderErrors(given),
    ...relationErrors(state, { ...order, ...given }),
    ...referenceErrors(state, given),
    ...customFieldErrors(custom_fields),
    ...Object.fromEntries(lines.map(({ id }, index) => [`order_items.${index}.id`, !own(id) && 4017])),
  })
  const items = order.order_items.map((item) => {
    const line = lines.find(({ id }) => String(id) === String(item.id))
    return line ? toOrderItem(state, line, currency ?? item.product.currency) : item
  })
  for (const { name, value } of custom_fields) {
    const known = order.custom_fields.find((field) => field.name === name)
    if (known) known.value = value
    else order.custom_fields.push({ id: state.nextNumber++, name, value })
  }
  return Object.assign(order, {
    ...changes,
    order_items: items,
    total_amount: totalAmount(items, given.shipping_amount ?? order.shipping_amount),
    last_updated_at: toTimestamp(timeline()),
    ...(ship_to ? { ship_to: toAddress(ship_to) } : {}),
    ...(bill_to ? { bill_to: toAddress(bill_to) } : {}),
    ...(tracking_codes ? { tracking_codes: toTrackingCodes(tracking_codes) } : {}),
  })
}

/** One collection for each order, found by the order's id. */
export const trackingLinks: Record<string, Handler<EdeskState>> = {
  getSalesOrderTrackingLinks(call) {
    const links = orderOfLinks(call).tracking_codes.filter(({ tracking_link }) => tracking_link !== '')
    const tracking_links = links.map(({ tracking_code: _, ...link }) => link)
    return { status: 200, body: { data: { tracking_links } } }
  },

  createSalesOrderTrackingLinks(call) {
    const order = orderOfLinks(call)
    order.tracking_codes = [...order.tracking_codes, ...linksIn(call)]
    return orderReply(call, order)
  },

  updateSalesOrderTrackingLinks(call) {
    const order = orderOfLinks(call)
    order.tracking_codes = linksIn(call)
    return orderReply(call, order)
  },

  deleteSalesOrderTrackingLinks(call) {
    orderOfLinks(call).tracking_codes = []
    return deletedReply()
  },
}

/** Even the read declares a 400 here, so an unknown order is taken for a wrong field; that is inferred. */
function orderOfLinks({ state, path }: Call<EdeskState>): SalesOrder {
  const order = state.collections.salesOrders.get(path.salesOrderId)
  throwFieldErrors({ sales_order_id: order === undefined && 4002 })
  return getOrThrow(order, path.salesOrderId)
}

function linksIn({ body }: Call<EdeskState>): TrackingCode[] {
  const { tracking_links = [] } = (body ?? {}) as { tracking_links?: Partial<TrackingCode>[] }
  return tracking_links.map(({ tracking_link = '', tracking_carrier_name = '' }) => {
    return { tracking_code: '', tracking_link, tracking_carrier_name }
  })
}
