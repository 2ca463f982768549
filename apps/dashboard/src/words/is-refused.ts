/** Whether nothing was sent to the helpdesk. */
export function isRefused({
  outcome,
  vendor_calls,
}: {
  outcome: string
  vendor_calls: number | null
}): boolean {
  return outcome === 'error' && vendor_calls === 0
}
