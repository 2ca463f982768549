import { describe, it } from 'vitest'
import { type Agent, type ClientKind, clients, openAgent } from './agent.ts'
import { type ServeOptions, serveHttp, stdioCommand } from './serve.ts'

/** A sandbox as scenarios need it: served, and open to inspection. */
export interface Stage {
  listen(): Promise<{ url: string; close(): Promise<void> }>
}

export type Scenario<Sandbox> = (agent: Agent, sandbox: Sandbox) => Promise<void>

/** Plays each scenario with every client over stdio and HTTP, on a sandbox of its own. */
export function playEverywhere<Sandbox extends Stage>(
  title: string,
  options: Omit<ServeOptions, 'baseUrl'>,
  createSandbox: () => Sandbox,
  scenarios: Record<string, Scenario<Sandbox>>,
): void {
  describe.each(['stdio', 'http'] as const)(`${title} over %s`, (transport) => {
    describe.each(clients)('with the client %s', (client) => {
      for (const [name, scenario] of Object.entries(scenarios)) {
        it(name, () => withAgent(transport, client, options, createSandbox(), scenario))
      }
    })
  })
}

export async function withAgent<Sandbox extends Stage>(
  transport: 'stdio' | 'http',
  client: ClientKind,
  options: Omit<ServeOptions, 'baseUrl'>,
  sandbox: Sandbox,
  use: Scenario<Sandbox>,
): Promise<void> {
  const vendor = await sandbox.listen()
  const whole = { ...options, baseUrl: vendor.url }
  const server = transport === 'http' ? await serveHttp(whole) : undefined
  try {
    const agent = await openAgent(client, server ? { url: server.url } : stdioCommand(whole))
    try {
      await use(agent, sandbox)
    } finally {
      await agent.close()
    }
  } finally {
    await server?.close()
    await vendor.close()
  }
}
