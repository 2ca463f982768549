import type { AnsweredTopic } from './texts.ts'

/** What colleagues tell each other; in English, whatever the customer writes. */
export const notes: Record<AnsweredTopic, readonly string[]> = {
  late_parcel: [
    'Trace opened with {carrier}, they answer by tomorrow noon.',
    'Called the depot: parcel {tracking} is on the wrong van, second attempt tomorrow.',
    'Third late parcel with {carrier} this week, told the warehouse.',
    'Customer accepts delivery until Friday. After that: replacement or refund.',
  ],
  where_is_order: [
    'Warehouse says it was picked last night and waits for {carrier}.',
    'Address verified with the customer, safe to ship.',
    'Label was created twice, the second one is valid: {tracking}.',
  ],
  return: [
    'Within 30 days, unused. Free return approved.',
    'Box opened but complete according to the customer. Check on arrival.',
    'Second return of this {product} this month, wrong colour in the photos? Told the shop team.',
  ],
  damaged: [
    'Photos are clear. Replacement approved, no need to send the pieces back.',
    'Claim filed with {carrier}, reference CL-{invoice}.',
    'One left in stock. Reserve it before you answer.',
  ],
  refund: [
    'Refund of {amount} released, reference RF-{invoice}.',
    'Double charge confirmed by payments, it is a reservation only.',
    'Shipping was left out by mistake. Approved by Finance.',
  ],
  invoice: [
    'Asked Finance for a corrected invoice {invoice}.',
    'VAT number checked, it is valid. Update the customer record too.',
    'Payment arrived on time, the reminder was sent automatically.',
  ],
  login: [
    'SAML log: audience mismatch, {error}. The certificate was rotated on their side.',
    'Identity confirmed by phone before the reset.',
    'Engineering sees redirect loops for tenants with two domains.',
  ],
  outage: [
    'Incident INC-{invoice} is open, Engineering owns it. Update the customer every hour.',
    'Edge node drained at the {city} location, watching the error rate.',
    'Same {error} as last month. Linked to the problem record.',
  ],
  cancellation: [
    'Not picked yet, cancelled in the shop.',
    'Already with {carrier}, recall requested.',
    'Duplicate order, keep the first.',
  ],
  subscription: [
    'Cancelled in time, so the renewal has to be reversed.',
    'Good candidate for the yearly plan, told Sales.',
    'Seats raised from 20 to 25, invoice follows.',
  ],
  question: ['Back in stock in two weeks according to Purchasing.', 'Sales prepares a quote.'],
  praise: ['Shared in the team channel.'],
}

/** When a lead takes over. */
export const escalations: readonly string[] = [
  'Escalated to the lead. Customer threatens a chargeback, please answer within the hour.',
  'Handing over to the second line: everything in the playbook has been tried.',
  'Manager asked for. Promised a call back before 17:00.',
  'VIP account. Escalated, and the account manager is informed.',
]
