import { type Clock, type Fetch, fetchBySend, sendByFetch } from '@helpdesk-mcp/contracts'
import { type OAuth2Table, oauth2, type TokenStore } from '../src/index.ts'
import { accounts, type Settings, settings } from './vendor-table.ts'

export { settings }

type Answer = Response | Error | Promise<Response>

export const tokenJson = (fields: object, status = 200) => Response.json(fields, { status })

/** A vendor's API and token endpoint. Each exchange gives access-1, access-2, ...; the API accepts those in `accepted`. */
export function createVendor(
  options: Partial<OAuth2Table<Settings>> & { store?: TokenStore } = {},
  own: Settings = settings,
) {
  const vendor = {
    now: 1_000_000_000_000,
    /** Bodies that reached the token endpoint. */
    exchanges: [] as URLSearchParams[],
    /** What the token endpoint says to each, before its usual answer. */
    answers: [] as Answer[],
    /** What was obtained and must not be shown. */
    secrets: [] as string[],
    /** Answers of the API before its usual one. */
    apiAnswers: [] as (Response | Promise<Response>)[],
    accepted: (token: string) => token.startsWith('Bearer access-'),
    /** Credential and body of each API call. */
    calls: [] as { authorization: string; body: string }[],
    send,
    call,
  }
  const clock: Clock = { now: () => vendor.now, sleep: async () => {} }
  const { store, ...table } = options
  const layer = oauth2<Settings>({ ...accounts('https://accounts.vendor.test/token'), ...table })(own, {
    send: sendByFetch(send),
    clock,
    onSecret: (secret) => vendor.secrets.push(secret),
    ...(store ? { store } : {}),
  })
  const authorised = fetchBySend(layer(sendByFetch(api)))

  async function send(request: Request): Promise<Response> {
    vendor.exchanges.push(new URLSearchParams(await request.text()))
    const answer = await vendor.answers.shift()
    if (answer instanceof Error) throw answer
    return answer ?? tokenJson({ access_token: `access-${vendor.exchanges.length}`, expires_in: 3600 })
  }

  async function api(request: Request): ReturnType<Fetch> {
    const authorization = request.headers.get('authorization') ?? ''
    vendor.calls.push({ authorization, body: await request.text() })
    const answer = await vendor.apiAnswers.shift()
    if (answer) return answer
    return vendor.accepted(authorization)
      ? new Response(authorization)
      : new Response('no', { status: 401, statusText: authorization })
  }

  function call(init: RequestInit = {}): Promise<Response> {
    return authorised(new Request('https://api.vendor.test/tickets', init))
  }

  return vendor
}

/** A promise and its two ends. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
