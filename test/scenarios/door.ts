import type { ToolFilter } from '@helpdesk-mcp/contracts'
import { type Agent, type ClientKind, openAgent, type Where } from './agent.ts'
import type { VendorId } from './vendors.ts'

/** A sandbox as scenarios need it: served, and open to inspection. */
export interface Stage {
  readonly settings: Readonly<Record<string, string>>
  readonly requests: readonly { method: string }[]
  listen(): Promise<{ url: string; close(): Promise<void> }>
}

export interface DoorOptions {
  vendor: VendorId
  filter?: ToolFilter
  surface?: 'direct' | 'catalog' | 'auto'
}

/** A way to a vendor's tools: a connector alone, or a gateway. */
export interface Door {
  name: string
  /** Its answers have headers. */
  isHttp: boolean
  /** What is much the same for all clients may be played with one, or with none. */
  clients: { refusals: readonly ClientKind[]; walk: readonly ClientKind[]; limit: readonly ClientKind[] }
  /** Before the first use; answers what ends it after the last. */
  start?(): Promise<() => Promise<void>>
  /** Serves the vendor's tools, which call that sandbox. Opening may cost calls at the vendor. */
  open(options: DoorOptions, sandbox: Stage): Promise<{ where: Where; close(): Promise<void> }>
}

export type Scenario<Sandbox> = (agent: Agent, sandbox: Sandbox) => Promise<void>

/** Opens a door for one client, and closes all behind it. */
export async function withAgent<Sandbox extends Stage>(
  door: Door,
  client: ClientKind,
  options: DoorOptions,
  sandbox: Sandbox,
  use: Scenario<Sandbox>,
): Promise<void> {
  const opened = await door.open(options, sandbox)
  try {
    const agent = await openAgent(client, opened.where)
    try {
      await use(agent, sandbox)
    } finally {
      await agent.close()
    }
  } finally {
    await opened.close()
  }
}
