/** Why calls do not succeed, by the code of the error. */
const reasons: Readonly<Record<string, string>> = {
  invalid_arguments: 'Wrong values were given',
  unauthorized: 'The helpdesk did not accept the credential',
  forbidden: 'The credential may not do this',
  not_found: 'Not found in the helpdesk',
  conflict: 'Something had changed in the meantime',
  rate_limited: 'Too many calls for the helpdesk',
  timeout: 'The helpdesk took too long',
  unavailable: 'The helpdesk was not available',
  too_large: 'There was too much to read',
  unexpected_response: 'The helpdesk’s answer could not be read',
  blocked_by_policy: 'The MCP server does not allow it',
  unknown_tool: 'There is no such tool',
}

/** In words; of an unknown code the code without its underscores. */
export function sayReason(code: string | null): string {
  if (code === null) return 'Unknown'
  if (Object.hasOwn(reasons, code)) return reasons[code] as string
  return code.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase())
}
