import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openAgent } from '../../../../../test/scenarios/agent.ts'
import type { VendorId } from '../../../../../test/scenarios/vendors.ts'
import { temporaryFolder } from '../../../../../test/temporary-folder.ts'
import { readDemoState } from '../../../src/demo/demo.ts'
import type { ServerConfig } from '../../../src/model.ts'
import { openKeys } from '../../../src/open-context.ts'
import { openStore } from '../../../src/storage/open.ts'
import { startGateway } from '../../process/support/start-gateway.ts'
import { tickingClock } from '../../ticking-clock.ts'
import { type Assistant, createAssistant } from './assistant.ts'

/** What a sandbox shows of itself; how its records look is the vendor's. */
export interface SandboxData {
  // biome-ignore lint/suspicious/noExplicitAny: each vendor's records have a form of their own
  collections: Record<string, any[]>
  // biome-ignore lint/suspicious/noExplicitAny: what reached customers, as the vendor's sandbox records it
  deliveries: any[]
}

/** A demo as `start` runs it, in a process of its own, with the large data. */
export interface RunningDemo {
  /** The URL that it printed, over all helpdesks. */
  readonly url: string
  /** An assistant who works with the printed URL, or with a server of one helpdesk that is minted with a config. */
  assistant(server?: { vendor: VendorId; config?: ServerConfig }): Promise<Assistant>
  /** The data of a helpdesk's sandbox as it is now. */
  data(vendor: VendorId): Promise<SandboxData>
  /** The requests so far that could change something: method and path. */
  writes(vendor: VendorId): Promise<string[]>
  /** Ends it, and the assistants. */
  close(): Promise<void>
}

export async function startDemo(): Promise<RunningDemo> {
  const folder = await temporaryFolder('helpdesk-mcp-guides-')
  const ends: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })]
  const gateway = await startGateway(folder, { arguments: ['--demo-if-empty'] }, (end) => ends.push(end))
  const url = /http\S+\/mcp\/hdm_mcp_[\w-]+/.exec(gateway.said())?.[0] ?? ''
  const apiToken = /hdm_api_[\w-]+/.exec(gateway.said())?.[0] ?? ''
  const { accounts, addresses } = await storedState(folder)

  const mint = async (vendor: VendorId, config: ServerConfig): Promise<string> => {
    const response = await fetch(`${gateway.url}/integrated-account/${accounts[vendor]}/mcp`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: `${vendor} ${ends.length}`, config }),
    })
    const text = await response.text()
    expect(response.status, text).toBe(201)
    return (JSON.parse(text) as { url: string }).url
  }
  const ask = async <Answer>(vendor: VendorId, what: string): Promise<Answer> => {
    const response = await fetch(new URL(`/__sandbox__/${what}`, addresses[vendor]))
    expect(response.status).toBe(200)
    return (await response.json()) as Answer
  }
  return {
    url,
    async assistant(server) {
      const at = server ? await mint(server.vendor, server.config ?? {}) : url
      const assistant = await createAssistant(await openAgent('v2, 2026 era', { url: at }))
      ends.push(() => assistant.close())
      return assistant
    },
    data: (vendor) => ask<SandboxData>(vendor, 'state'),
    async writes(vendor) {
      const requests = await ask<{ method: string; path: string }[]>(vendor, 'requests')
      return requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
    },
    async close() {
      for (const end of ends.reverse()) await end()
    },
  }
}

/** Where the demo's accounts and sandboxes are, which it keeps in its database. */
async function storedState(folder: string) {
  const databaseUrl = `file:${join(folder, 'data', 'gateway.db')}`
  const keys = await openKeys({ databaseUrl, secretKey: undefined })
  const store = await openStore({
    url: databaseUrl,
    keys,
    clock: tickingClock(),
    holdRemovals: false,
  })
  try {
    const state = await readDemoState(store)
    if (!state) throw new Error('The database holds no demo.')
    return state
  } finally {
    await store.close()
  }
}
