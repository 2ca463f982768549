import type { EdeskState, Template } from '../state.ts'
import { templateDefaults } from '../templates.ts'
import { toTimestamp } from '../timestamps.ts'

export type PreparedTemplate = Pick<Template, 'name' | 'body_text' | 'query_type' | 'template_type'> &
  Partial<Template>

/** Placeholders are in double braces. */
export const seedTemplates: PreparedTemplate[] = [
  {
    name: 'Parcel is late',
    message_subject: 'Your order {{order_id}}',
    body_text:
      'Dear {{first_name}},\n\nyour parcel {{tracking_code}} is with {{carrier}} and should be with you soon. We are sorry that it takes so long.',
    template_type: ['Consumer'],
    query_type: ['OrderShippingInquiry', 'ShippingQuery'],
    order_status: ['OrderShipped', 'InTransit'],
    delivery_date: 'Outside',
    ai_classification: { classification: 'WhereOrder', quick_reply: true },
  },
  {
    name: 'Invoice',
    body_text: 'Dear {{first_name}},\n\nplease find the invoice for your order {{order_id}} attached.',
    template_type: ['Consumer'],
    query_type: ['InvoiceRequest'],
    invoice_attached: true,
    ai_classification: { classification: 'InvoiceRequest' },
  },
  {
    name: 'Damaged on arrival',
    body_text:
      'Dear {{first_name}},\n\nwe are sorry that {{product_title}} arrived damaged. Would you like another one, or your money back?',
    template_type: ['Consumer'],
    query_type: ['DefectiveItemReceived'],
    ai_classification: { classification: 'Damaged', quick_reply: false },
  },
  {
    name: 'Hand-over',
    body_text: 'What was promised, to whom, and until when.',
    template_type: ['Internal'],
    query_type: null,
  },
  {
    name: 'Out of office 2025',
    body_text: 'We are back on 2 January.',
    template_type: ['Consumer'],
    query_type: null,
    template_usage: 'OutOfOffice',
    active: false,
  },
]

export function addTemplates(state: EdeskState, templates: readonly PreparedTemplate[], now: number): void {
  const created_at = toTimestamp(now - 300 * 86_400_000)
  for (const template of templates) {
    const made = { ...templateDefaults, ...template, attachments: [], created_at }
    state.collections.templates.insert(made as unknown as Template)
  }
}
