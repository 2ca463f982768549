/** The cookie that ties a consent to the browser in which it was started. One for each state: two consents do not disturb each other. */
export function browserCookie(stateHash: string): string {
  return `helpdesk_mcp_consent_${stateHash.slice(0, 16)}`
}
