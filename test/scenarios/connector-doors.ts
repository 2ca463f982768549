import { clients } from './agent.ts'
import type { Door } from './door.ts'
import { serveHttp, stdioCommand } from './serve.ts'

/** A connector alone, in a process of its own. */
const stdio: Door = {
  name: 'over stdio',
  isHttp: false,
  clients: { refusals: ['v1'], walk: [], limit: ['v2, 2026 era'] },
  async open(options, sandbox) {
    const vendor = await sandbox.listen()
    return { where: await stdioCommand({ ...options, baseUrl: vendor.url }), close: () => vendor.close() }
  },
}

/** A connector alone, at an address. */
const http: Door = {
  name: 'over HTTP',
  isHttp: true,
  clients: { refusals: ['v1'], walk: clients, limit: ['v2, 2026 era'] },
  async open(options, sandbox) {
    const vendor = await sandbox.listen()
    const server = await serveHttp({ ...options, baseUrl: vendor.url })
    return {
      where: { url: server.url },
      async close() {
        await server.close()
        await vendor.close()
      },
    }
  },
}

export const connectorDoors: readonly Door[] = [stdio, http]
