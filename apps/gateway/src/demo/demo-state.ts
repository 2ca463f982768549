import { isObject } from '@helpdesk-mcp/contracts'
import type { Store } from '../storage/store.ts'

/** What is remembered of a demo in its data. */
export interface DemoState {
  /** The account of each connector. */
  accounts: Record<string, string>
  /** The MCP server over all of them. */
  server: string | null
  /** Where the sandboxes listen, or listened last. */
  addresses: Record<string, string>
}

const key = 'demo'

/** Undefined: the data is no demo's. */
export async function readDemoState({ meta }: Pick<Store, 'meta'>): Promise<DemoState | undefined> {
  const text = await meta.get(key)
  const value: unknown = text === undefined ? undefined : JSON.parse(text)
  if (!isObject(value)) return undefined
  const { accounts, server, addresses } = value
  return {
    accounts: texts(accounts),
    server: typeof server === 'string' ? server : null,
    addresses: texts(addresses),
  }
}

export async function writeDemoState({ meta }: Pick<Store, 'meta'>, state: DemoState): Promise<void> {
  await meta.set(key, JSON.stringify(state))
}

function texts(value: unknown): Record<string, string> {
  const entries = Object.entries(isObject(value) ? value : {})
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
