import type { Story, StoryOrder, StoryState, Topic } from '@helpdesk-mcp/sandbox'
import type { Id } from '../state.ts'
import { allTags, type TagKey } from './account.ts'

/** How eDesk files what customers write about. */
const types: Record<Topic, string> = {
  late_parcel: 'OrderShippingInquiry',
  where_is_order: 'ShippingQuery',
  return: 'ReturnRequest',
  damaged: 'DefectiveItemReceived',
  refund: 'Refund',
  invoice: 'InvoiceRequest',
  login: 'Query',
  outage: 'Incident',
  cancellation: 'Cancellation',
  subscription: 'Query',
  question: 'ProductQuery',
  praise: 'FeedbackReply',
  spam: 'Query',
  newsletter: 'Query',
  auto_reply: 'SystemMessage',
}

const topicTags: Partial<Record<Topic, TagKey>> = {
  late_parcel: 'late',
  where_is_order: 'tracking',
  return: 'return',
  damaged: 'damagedGoods',
  refund: 'refundDue',
  invoice: 'invoice',
  cancellation: 'cancellation',
  question: 'presales',
  praise: 'praise',
}

const statuses: Record<StoryState, string> = {
  new: 'Open',
  open: 'Open',
  escalated: 'Open',
  waiting: 'Pending',
  closed: 'Closed',
  spam: 'Spam',
}

export const orderStatusOf: Record<StoryOrder['status'], string> = {
  paid: 'PaymentReceived',
  packed: 'PaymentAccepted',
  shipped: 'InTransit',
  delivered: 'Delivered',
  returned: 'Returned',
  cancelled: 'Canceled',
}

export function typeOf({ topic, state, channel }: Story): string {
  if (state === 'escalated' && channel === 'marketplace') return 'NegativeFeedback'
  return types[topic]
}

/** Automatic replies are no spam: they are archived. */
export function statusOf({ topic, state }: Story): string {
  return topic === 'auto_reply' ? 'Archived' : statuses[state]
}

/** What nobody has taken yet has no tag yet. */
export function tagsOf({ topic, state, agent, index }: Story): Id[] {
  const key = topicTags[topic]
  return [
    ...(key && agent !== undefined ? [allTags[key].id] : []),
    ...(state === 'escalated' ? [allTags.escalations.id] : []),
    ...(agent !== undefined && index % 19 === 0 ? [allTags.vip.id] : []),
  ]
}
