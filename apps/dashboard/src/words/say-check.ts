import type { VendorReason } from '../api/schemas.ts'

const advice: Readonly<Record<string, string>> = {
  unauthorized:
    'The helpdesk rejected this credential. Check that you copied all of it and that it is still valid.',
  forbidden:
    'The helpdesk accepted the credential, but it has no permission to read. Grant it access in the helpdesk, or use an administrator’s.',
  not_found: 'The helpdesk has no account with these settings. Check the URL or the region.',
  rate_limited: 'You have reached the helpdesk’s rate limit. Wait a moment, then check again.',
  unavailable: 'The helpdesk is unavailable. Wait a moment, then check again.',
  timeout: 'The helpdesk took too long to respond. Check again.',
}

/** The result of a check in words: what it means and what to do. */
export function sayCheck(problem: VendorReason | null): string {
  if (problem === null) return 'The account works.'
  return advice[problem.code] ?? problem.message
}
