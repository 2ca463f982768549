import type { Clock, Fetch } from '@helpdesk-mcp/contracts'
import { expect, onTestFinished } from 'vitest'
import { createAccounts } from '../../src/accounts/open.ts'
import { createRecorder } from '../../src/activity/recorder.ts'
import { createApi } from '../../src/api.ts'
import { createRefusals } from '../../src/audit/refusals.ts'
import { loadCatalog } from '../../src/connectors/catalog.ts'
import type { GatewayContext } from '../../src/context.ts'
import { createEvents } from '../../src/dashboard/events.ts'
import { createMetrics } from '../../src/metrics.ts'
import type { Origin } from '../../src/model.ts'
import { createOutbox } from '../../src/outbox/outbox.ts'
import type { Store } from '../../src/storage/store.ts'
import { makeToken, type TokenDraft } from '../../src/tokens/manage.ts'
import { createWriteGuards } from '../../src/writes/guards.ts'
import { tickingClock } from '../ticking-clock.ts'
import { createDocumentCheck } from './documented.ts'
import { openTestStore } from './open-test-store.ts'
import { createVendors } from './vendors.ts'

const catalog = loadCatalog()

export interface Answer {
  status: number
  headers: Headers
  text: string
  body: ReturnType<typeof JSON.parse>
}

export interface Asked {
  token?: string | null
  body?: unknown
  headers?: Record<string, string>
}

/** The API on an empty SQLite database, with the vendors' sandboxes behind it and an owner's token. */
export async function openTestApi(
  options: {
    publicUrl?: string
    store?: Store
    change?: (store: Store) => Store
    fetch?: Fetch
    more?: Partial<GatewayContext>
  } = {},
) {
  let movedMs = 0
  const ticking = tickingClock()
  const clock: Clock = { ...ticking, now: () => ticking.now() + movedMs }
  const opened = options.store ?? (await openTestStore(clock))
  const { vendors, fetch } = createVendors()
  const logged: string[] = []
  const line = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]))
  const changed = (store: Store): Store => {
    const { change } = options
    return change ? { ...change(store), by: (origin: Origin) => changed(store.by(origin)) } : store
  }
  const context: GatewayContext = {
    store: changed(opened),
    catalog: await catalog,
    clock,
    log: { debug: line, info: line, warn: line, error: line },
    metrics: createMetrics(),
    publicUrl: options.publicUrl ?? 'http://gateway.test',
    digestKey: new Uint8Array(32),
    fetch: options.fetch ?? fetch,
    sandboxUrl: () => undefined,
    ...options.more,
  }
  const accounts = createAccounts(context)
  const recorder = createRecorder(context)
  const events = createEvents(context, { pollEveryMs: 20 })
  const refusals = createRefusals(context)
  const guards = createWriteGuards(context)
  const outbox = createOutbox(context, { accounts, recorder, guards })
  onTestFinished(async () => {
    events.close()
    await refusals.close()
    await outbox.close()
    await guards.close()
    await recorder.close()
    accounts.close()
  })
  const api = createApi(context, { accounts, recorder, events, refusals, outbox })
  const { secret: owner } = await makeToken({ ...context, store: opened }, null, {
    name: 'owner',
    scopes: ['manage'],
  })

  const document = await api.fetch(new Request('http://gateway.test/openapi.json'))
  const undocumented = createDocumentCheck(
    (await document.json()) as Parameters<typeof createDocumentCheck>[0],
  )

  const ask = async (
    method: string,
    path: string,
    { token = owner, body, headers = {} }: Asked = {},
  ): Promise<Answer> => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array
    const response = await api.fetch(
      new Request(`http://gateway.test${path}`, {
        method,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    const { status } = response
    const type = response.headers.get('content-type') ?? ''
    const parsed = /json(;|$)/.test(type) ? JSON.parse(text) : text
    expect(undocumented(method, path, status, type, parsed)).toEqual([])
    return { status, headers: response.headers, text, body: parsed }
  }
  return {
    ask,
    api,
    context,
    accounts,
    recorder,
    guards,
    outbox,
    refusals,
    vendors,
    owner,
    logged,
    /** Moves the clock. */
    pass: (ms: number) => {
      movedMs += ms
    },
    async tokenFor(tenantId: string, draft: Partial<TokenDraft> = {}): Promise<string> {
      const made = await makeToken(context, tenantId, { name: 'test', scopes: ['manage'], ...draft })
      return made.secret
    },
    /** An account of the Richpanel sandbox. */
    async connect(token = owner, name = 'shop'): Promise<string> {
      const credentials = vendors.richpanel.settings
      const body = { connector: 'richpanel', name, credentials }
      const answer = await ask('POST', '/integrated-account', { token, body })
      if (answer.status !== 201) throw new Error(answer.text)
      return answer.body.id
    },
    async mint(account: string, token = owner, more: object = {}): Promise<{ id: string; url: string }> {
      const body = { name: 'server', ...more }
      const answer = await ask('POST', `/integrated-account/${account}/mcp`, { token, body })
      if (answer.status !== 201) throw new Error(answer.text)
      return answer.body
    },
  }
}
