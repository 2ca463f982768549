import type { WireFixture } from '@helpdesk-mcp/testing'

type Request = WireFixture['request']
type Response = NonNullable<WireFixture['response']>

/** The account and the credential under which every request was written. */
export const settings = { appname: 'acme', apiKey: 'test-key' }

const base = 'https://acme.fusedesk.com/api'
const key = { 'x-fusedesk-api-key': 'test-key' }
const form = { ...key, 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }

export const get = (path: string): Request => ({ method: 'GET', url: base + path, headers: key })

/** `fields`: the exact text of a form; without it a POST that carries nothing. */
export const post = (path: string, fields?: string): Request =>
  fields === undefined
    ? { method: 'POST', url: base + path, headers: key }
    : { method: 'POST', url: base + path, headers: form, body: fields }

export const remove = (path: string): Request => ({ method: 'DELETE', url: base + path, headers: key })

/** A success, with the one header on every answer whose name is certain. */
export const ok = (body: unknown): Response => ({ headers: { 'x-fusedesk-usage-limit': '1800' }, body })
