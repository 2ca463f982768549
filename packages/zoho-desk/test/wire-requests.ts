import type { WireFixture } from '@helpdesk-mcp/testing'

type Wire = WireFixture['request']

export const base = 'https://desk.zoho.com/api/v1'

/** The headers of every request: the token with the vendor's own word, and the portal. */
const own = { authorization: 'Zoho-oauthtoken test-access', orgid: '645001234' }
const json = { ...own, 'content-type': 'application/json' }

export const get = (path: string): Wire => ({ method: 'GET', url: base + path, headers: own })
export const post = (path: string, body?: unknown): Wire => {
  return body === undefined
    ? { method: 'POST', url: base + path, headers: own }
    : { method: 'POST', url: base + path, headers: json, body }
}
export const patch = (path: string, body: unknown): Wire => ({
  method: 'PATCH',
  url: base + path,
  headers: json,
  body,
})
export const put = (path: string, body: unknown): Wire => ({
  method: 'PUT',
  url: base + path,
  headers: json,
  body,
})
export const remove = (path: string): Wire => ({ method: 'DELETE', url: base + path, headers: own })

/** What an empty list and most actions answer. */
export const nothing = { status: 204 }
