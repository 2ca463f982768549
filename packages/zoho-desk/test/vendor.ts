import type { Clock } from '@helpdesk-mcp/connector'
import { createZohoDeskConnector, type ZohoDeskSettings } from '../src/index.ts'

export const client = { clientId: '1000.CLIENT', clientSecret: 'planted-secret' } as const
export const refreshToken = 'planted-refresh'

export interface Sent {
  method: string
  url: string
  headers: Record<string, string>
  body: string
  redirect: string
}

type Answer = (sent: Sent) => Response

/** Zoho's hosts as written down by hand: a token endpoint that gives access-1, access-2, ..., and an API. */
export function createVendor(settings: Partial<ZohoDeskSettings> = {}) {
  const vendor = {
    now: Date.parse('2026-11-20T12:00:00Z'),
    sent: [] as Sent[],
    /** Of the API, in turn, before its usual answer. */
    answers: [] as Response[],
    token: ((): Response =>
      Response.json({
        access_token: `planted-access-${tokens().length}`,
        expires_in: 3600,
        api_domain: 'https://www.zohoapis.com',
        token_type: 'Bearer',
      })) as Answer,
    organizations: (() => Response.json({ data: [{ id: '111', companyName: 'Acme' }] })) as Answer,
  }
  const tokens = () => vendor.sent.filter(({ url }) => url.includes('/oauth/'))
  const calls = () => vendor.sent.filter(({ url }) => !url.includes('/oauth/'))
  const clock: Clock = { now: () => vendor.now, sleep: async () => {} }
  const connector = createZohoDeskConnector({
    settings: { ...client, refreshToken, ...settings },
    clock,
    async fetch(request) {
      const { method, url, redirect } = request
      const sent = {
        method,
        url,
        redirect,
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      }
      vendor.sent.push(sent)
      await new Promise(setImmediate)
      if (url.includes('/oauth/')) return vendor.token(sent)
      if (url.endsWith('/organizations')) return vendor.organizations(sent)
      return vendor.answers.shift() ?? Response.json({ id: '5', subject: 'Late parcel' })
    },
  })
  const read = () => connector.call('get_single_zoho_desk_ticket_by_id', { id: '1234567890' })
  const failure = async () =>
    ((await read()).structuredContent as Record<string, unknown>).error as Record<string, unknown>
  return Object.assign(vendor, { connector, read, failure, tokens, calls })
}
