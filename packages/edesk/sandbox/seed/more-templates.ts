import type { PreparedTemplate } from './templates.ts'

/** Templates of the large seed besides. */
export const moreTemplates: PreparedTemplate[] = [
  {
    name: 'International Shipping Delay',
    message_subject: 'Your order {{order_id}} is delayed at customs',
    body_text:
      'Dear {{first_name}},\n\nyour order {{order_id}} has left our warehouse and is waiting for customs clearance. International parcels currently take three to five days longer. You can follow yours with {{tracking_code}} at {{carrier}}.\n\nWe are sorry for the delay and thank you for your patience.',
    template_type: ['Consumer'],
    query_type: ['OrderShippingInquiry', 'ShippingQuery'],
    order_status: ['OrderShipped', 'InTransit'],
    delivery_date: 'Outside',
    ai_classification: { classification: 'WhereOrder', quick_reply: true },
  },
  {
    name: 'Delayed Shipping Apology',
    message_subject: 'We are sorry about the delay of {{order_id}}',
    body_text:
      'Dear {{first_name}},\n\nwe promised you {{product_title}} earlier and did not keep our word. We are sorry. Your parcel leaves us within two working days, and the shipping cost will be refunded.',
    template_type: ['Consumer'],
    query_type: ['OrderShippingInquiry', 'OrderQuery'],
    order_status: ['OrderReceived', 'PaymentReceived', 'PaymentAccepted'],
    ai_classification: { classification: 'UnhappyCustomer', quick_reply: false },
  },
  {
    name: 'Carrier Delay',
    message_subject: 'News on your parcel {{tracking_code}}',
    body_text:
      'Dear {{first_name}},\n\n{{carrier}} tells us that parcel {{tracking_code}} is delayed at one of their depots. We have opened a trace and will write to you as soon as they answer, at the latest within two working days. If the parcel is lost, we send you a new one or refund you in full.',
    template_type: ['Consumer'],
    query_type: ['OrderShippingInquiry', 'ShippingQuery', 'NegativeFeedback'],
    order_status: ['OrderShipped', 'InTransit'],
    delivery_date: 'Outside',
    ai_classification: { classification: 'TrackingCodeRequest', quick_reply: true },
  },
  {
    name: 'Return instructions',
    body_text:
      'Dear {{first_name}},\n\nyou can return {{product_title}} free of charge within thirty days. Please use the label in this message and put the delivery note into the box.',
    template_type: ['Consumer'],
    query_type: ['ReturnRequest', 'ReturnsQuery'],
    ai_classification: { classification: 'OtherReturn', quick_reply: true },
  },
  {
    name: 'Refund confirmed',
    body_text:
      'Dear {{first_name}},\n\nwe have refunded order {{order_id}}. Your bank needs three to five working days to show it.',
    template_type: ['Consumer'],
    query_type: ['PaymentsQuery', 'ReturnsQuery'],
    order_status: ['Returned', 'Canceled'],
    ai_classification: { classification: 'RefundRequest' },
  },
  {
    name: 'Cancellation confirmed',
    body_text: 'Dear {{first_name}},\n\nyour order {{order_id}} is cancelled, and nothing will be charged.',
    template_type: ['Consumer'],
    query_type: ['Cancellation'],
    ai_classification: { classification: 'CancellationRequest' },
  },
  {
    name: 'Sendung verspätet',
    message_subject: 'Ihre Bestellung {{order_id}}',
    body_text:
      'Guten Tag {{first_name}},\n\nIhre Sendung {{tracking_code}} ist bei {{carrier}} aufgehalten worden. Wir haben eine Nachforschung gestartet und melden uns spätestens in zwei Werktagen.',
    template_type: ['Consumer'],
    query_type: ['OrderShippingInquiry'],
    order_status: ['InTransit'],
    ai_classification: { classification: 'WhereOrder' },
  },
  {
    name: 'Question to the supplier',
    body_text: 'Hello,\n\nwhen can you deliver {{product_title}} again?',
    template_type: ['External'],
    query_type: null,
  },
]
