import type { GatewayContext } from '../context.ts'

const maxNames = 1_000

/** Names of servers and accounts: as they are now, or as the audit trail last knew them. Looks them up once each, and forgets them when there are many. */
export function createExportedNames({ servers, accounts, audit }: GatewayContext['store'], tenantId: string) {
  const known = new Map<string, string | null>()
  const nameOf = async (id: string, get: (id: string) => Promise<{ name: string } | undefined>) => {
    const name = known.get(id)
    if (name !== undefined) return name
    if (known.size >= maxNames) known.clear()
    const found = id === '' ? null : ((await get(id))?.name ?? (await lastName(id)))
    known.set(id, found)
    return found
  }
  const lastName = async (id: string) => {
    const { rows } = await audit.list(tenantId, { subject: id, outcome: 'ok', limit: 1 })
    return rows[0]?.subject.name ?? null
  }
  return {
    server: (id: string) => nameOf(id, (each) => servers.get(tenantId, each)),
    account: (id: string) => nameOf(id, (each) => accounts.get(tenantId, each)),
  }
}
