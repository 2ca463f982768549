import { createHash } from 'node:crypto'
import { join } from 'node:path'

/** What tells one account from another; a login has neither refresh token nor grant code. */
export interface TokenFileKey {
  connector: string
  clientId: string
  region?: string
  refreshToken?: string
  grantCode?: string
}

/** The file of one account's tokens. Its name gives nothing away but the connector. */
export function tokenFile(folder: string, key: TokenFileKey): string {
  const { connector, clientId, region, refreshToken, grantCode } = key
  const parts = [clientId, region ?? null, refreshToken ?? null, refreshToken ? null : (grantCode ?? null)]
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)
  return join(folder, 'tokens', `${connector}.${digest}.json`)
}
