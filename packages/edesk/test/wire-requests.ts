import type { WireFixture } from '@helpdesk-mcp/testing'

type Wire = WireFixture['request']

/** The headers of every request. */
export const token = { authorization: 'Bearer test-token' }
const json = { ...token, 'content-type': 'application/json' }

export const get = (url: string): Wire => ({ method: 'GET', url, headers: token })
export const post = (url: string, body: unknown): Wire => ({ method: 'POST', url, headers: json, body })
export const put = (url: string, body: unknown): Wire => ({ method: 'PUT', url, headers: json, body })
export const remove = (url: string): Wire => ({ method: 'DELETE', url, headers: token })

/** What a deletion answers as documented, and as it was seen. */
export const deleted = { body: { data: { ok: true, message: 'Deleted' } } }
export const deletedAsSeen = { body: { ok: true, message: 'Deleted' } }
