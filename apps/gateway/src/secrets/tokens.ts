import { hash, randomBytes } from 'node:crypto'

/**
 * Told apart by eye, and by those who scan for leaked secrets: what opens an MCP server, the management API and the page, what signs in to
 * that once, and what belongs to connected apps: codes, access and refresh tokens, requests for consent, secrets of clients.
 */
type TokenPrefix =
  | 'hdm_mcp_'
  | 'hdm_api_'
  | 'hdm_ses_'
  | 'hdm_link_'
  | 'hdm_code_'
  | 'hdm_access_'
  | 'hdm_refresh_'
  | 'hdm_ask_'
  | 'hdm_secret_'

/** 256 random bits behind a prefix, for URLs and headers. */
export function newToken(prefix: TokenPrefix): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`
}

/** What is kept of a token: SHA-256, hex. 256 random bits need neither salt nor key. */
export function hashToken(token: string): string {
  return hash('sha256', token)
}
