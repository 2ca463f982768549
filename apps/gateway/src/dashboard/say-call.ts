import type { Effect } from '@helpdesk-mcp/contracts'

interface Visibility {
  customer_visible: 'yes' | 'no' | 'unknown'
  delivery?: { to: string | null; channel: string | null; also: readonly string[] } | undefined
}

/** What a call will do, and who will see it, in sentences. Nothing has been sent yet. */
export function sayCall(effects: readonly Effect[], { customer_visible, delivery }: Visibility): string[] {
  if (effects.every((effect) => effect === 'read')) return ['It looks something up. Nothing changes.']
  const isOutbound = effects.includes('outbound')
  return [
    ...(isOutbound ? [sayDelivery(customer_visible, delivery)] : []),
    ...(effects.includes('internal')
      ? [`Colleagues will see it in the helpdesk.${isOutbound ? '' : ' Customers will not.'}`]
      : []),
    ...(effects.includes('destructive')
      ? ['It is hard to undo: it deletes, merges, orders or permanently closes something.']
      : []),
    ...(effects.includes('admin')
      ? ['It changes who may do what, how the helpdesk is set up, or where data is sent.']
      : []),
    ...(delivery?.also ?? []).map((what) => `It may also set off: ${what}.`),
  ]
}

function sayDelivery(visible: Visibility['customer_visible'], delivery: Visibility['delivery']): string {
  const { to = null, channel = null } = delivery ?? {}
  const who = to === null ? 'A customer' : `The customer ${to}`
  const how = channel === null ? '' : ` by ${channel}`
  if (visible === 'yes') return `${who} will get this${how}. It cannot be unsent.`
  if (visible === 'no')
    return `${who} will not get this at once${how === '' ? '' : `; it is kept for ${channel}`}.`
  return `${who} may see this${how}. What a customer has seen cannot be taken back.`
}
