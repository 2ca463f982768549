import { createHash, randomBytes } from 'node:crypto'

/** Told apart by eye, and by those who scan for leaked secrets: what opens an MCP server, the management API, the page, and what signs in to that once. */
type TokenPrefix = 'hdm_mcp_' | 'hdm_api_' | 'hdm_ses_' | 'hdm_link_'

/** 256 random bits behind a prefix, for URLs and headers. */
export function newToken(prefix: TokenPrefix): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`
}

/** What is kept of a token: SHA-256, hex. 256 random bits need neither salt nor key. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
