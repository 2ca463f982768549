import type { VendorReason } from '../api/schemas.ts'

const advice: Readonly<Record<string, string>> = {
  unauthorized:
    'The helpdesk does not take this key or login. Check that it was copied whole, and that it is still valid there.',
  forbidden:
    'The helpdesk knows the key, but it may not read. Give it the rights there, or use one of an administrator.',
  not_found: 'The helpdesk has no account under what was given. Check the address or the region.',
  rate_limited: 'The helpdesk takes no more calls for now. Wait a little, then check again.',
  unavailable: 'The helpdesk does not answer. This is on its side: wait a little, then check again.',
  timeout: 'The helpdesk did not answer in time. Check again.',
}

/** The vendor's answer to a check, as what it means and what helps. */
export function sayCheck(problem: VendorReason | null): string {
  if (problem === null) return 'The helpdesk answered: the account works.'
  return advice[problem.code] ?? problem.message
}
