import type { OAuth2Table } from '../src/index.ts'

export interface Settings {
  clientId: string
  clientSecret: string
  refreshToken?: string
  grantCode?: string
}

export const settings = {
  clientId: 'client-1000',
  clientSecret: 'planted+client secret/7',
  refreshToken: 'planted.refresh.9f3c',
}

/** An account server's addresses: only the token endpoint is ever asked here. */
export function accounts(tokenUrl: string): OAuth2Table<Settings> {
  return {
    authorizeUrl: () => 'https://accounts.vendor.test/auth',
    tokenUrl: () => tokenUrl,
    redirectPort: 1,
  }
}
