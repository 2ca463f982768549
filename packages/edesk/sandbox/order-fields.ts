import type { Address, Id, TrackingCode } from './state.ts'
import { isTimestamp } from './timestamps.ts'
import { countryName, type FieldErrors, isFetchable } from './validation.ts'

export interface OrderLine {
  id?: Id
  sku: string
  title: string
  quantity: number
  item_amount: number
  shipping_amount: number
  product_image_url?: string
  brand?: string
  dimensions?: string
  weight?: number | string
}

/** The fields with which an order is created or updated. */
export interface OrderInput {
  channel_id?: Id
  status?: string
  currency?: string
  order_items?: OrderLine[]
  shipping_amount?: number
  ship_to?: Address
  bill_to?: Address
  tracking_codes?: { tracking_code: string; tracking_carrier_link?: string; tracking_carrier_name: string }[]
  contact_id?: Id
  sales_order_delivery_dates?: {
    expected_delivery_from?: string | null
    expected_delivery_to?: string | null
  }
  order_created_at?: string | null
  order_shipped_at?: string | null
  delivery_type?: string
  custom_fields?: { name: string; value: string }[]
}

/** Invalid picture URLs, countries and times. */
export function orderErrors(input: OrderInput): FieldErrors {
  const {
    order_items = [],
    ship_to,
    bill_to,
    order_created_at,
    order_shipped_at,
    sales_order_delivery_dates,
  } = input
  const times = Object.entries({ order_created_at, order_shipped_at, ...sales_order_delivery_dates })
  const pictures = order_items.map(({ product_image_url: url }, index) => {
    return [`order_items.${index}.product_image_url`, url !== undefined && !isFetchable(url) && 4012]
  })
  const foreign = (address: Address | undefined) =>
    address && countryName(address.country) === undefined && 4007
  return {
    ...Object.fromEntries(pictures),
    ...Object.fromEntries(
      times.map(([field, time]) => [field, typeof time === 'string' && !isTimestamp(time) && 4010]),
    ),
    'ship_to.country': foreign(ship_to),
    'bill_to.country': foreign(bill_to),
  }
}

export function toAddress(address: Address | undefined): Address | null {
  return address ? { ...address, country_name: countryName(address.country) ?? address.country } : null
}

/** Sent with a pattern for the link, returned with the link itself. */
export function toTrackingCodes(codes: NonNullable<OrderInput['tracking_codes']>): TrackingCode[] {
  return codes.map(({ tracking_code, tracking_carrier_link = '', tracking_carrier_name }) => {
    const tracking_link = tracking_carrier_link.replaceAll(
      '(tracking_code)',
      encodeURIComponent(tracking_code),
    )
    return { tracking_code, tracking_link, tracking_carrier_name }
  })
}
