import { clients } from '../../../../../test/scenarios/agent.ts'
import type { Door } from '../../../../../test/scenarios/door.ts'
import { databases, type TestDatabase } from '../../databases.ts'
import { type RunningGateway, runGateway } from './running-gateway.ts'

/** Every kind of client, at an address that the gateway minted; one gateway for each kind of database. */
export function gatewayDoors(): readonly Door[] {
  return databases.map(gatewayDoor)
}

function gatewayDoor(database: TestDatabase): Door {
  let gateway: RunningGateway | undefined
  // What happens on the way to the vendor does not depend on the database: with the second one, each part runs in one era.
  const isFirst = database.kind === 'sqlite'
  return {
    name: `through a gateway on ${database.kind}`,
    isHttp: true,
    clients: {
      refusals: isFirst ? clients : ['v1'],
      walk: clients,
      limit: isFirst ? clients : ['v2, 2026 era'],
    },
    async start() {
      const started = await startOn(database)
      gateway = started.gateway
      return started.end
    },
    async open({ vendor: connector, filter, surface }, sandbox) {
      if (!gateway) throw new Error('The gateway was not started.')
      const { vendors, connect, mint, manage } = gateway
      const vendor = await sandbox.listen()
      vendors.set(connector, vendor.url)
      const account = await connect(connector, sandbox.settings)
      const { url } = await mint(account, { config: { ...filter, ...(surface ? { surface } : {}) } })
      return {
        where: { url },
        async close() {
          await manage('DELETE', `/integrated-account/${account}`)
          await vendor.close()
        },
      }
    },
  }
}

/** A gateway on an empty database of that kind, and what ends both. */
export async function startOn(
  database: TestDatabase,
): Promise<{ gateway: RunningGateway; end(): Promise<void> }> {
  const ends: (() => Promise<void>)[] = []
  const databaseUrl = await database.fresh((end) => ends.push(end))
  const gateway = await runGateway({ databaseUrl })
  return {
    gateway,
    async end() {
      await gateway.close()
      for (const end of ends) await end()
    },
  }
}
