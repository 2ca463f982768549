/** The values that this portal's fields take, as its administrator made them. */
export const choices: Readonly<Record<string, readonly string[]>> = {
  status: ['Open', 'On Hold', 'Waiting for supplier', 'Escalated', 'Closed', 'Pending Customer Response'],
  priority: ['High', 'Medium', 'Low'],
  category: ['Delivery', 'Damage', 'Outage', 'Billing', 'General'],
  channel: ['Email', 'Phone', 'Web', 'Chat', 'Facebook', 'Twitter', 'Forums'],
  classification: ['Question', 'Problem', 'Feature', 'Others'],
}

const statusTypes: Readonly<Record<string, string>> = {
  'On Hold': 'On Hold',
  'Waiting for supplier': 'On Hold',
  'Pending Customer Response': 'On Hold',
  Closed: 'Closed',
}

/** Open, On Hold or Closed: what every state of a portal belongs to. */
export function statusType(status: string): string {
  return statusTypes[status] ?? 'Open'
}

/** Whether a field takes a value; one without choices takes any. */
export function isChoice(field: string, value: unknown): boolean {
  return choices[field]?.includes(String(value)) ?? true
}
