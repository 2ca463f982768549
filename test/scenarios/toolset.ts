import type { ConnectorOptions } from '@helpdesk-mcp/connector'
import { surface } from '@helpdesk-mcp/mcp'
import type { DoorOptions } from './door.ts'
import { connectors } from './vendors.ts'

export interface ServeOptions extends DoorOptions {
  baseUrl: string
}

export const info = { name: 'scenario-server', version: '1.0.0' }

/** One vendor's connector on a sandbox that somebody else started. */
export function toolsetFor({ vendor, baseUrl, filter, surface: mode = 'direct' }: ServeOptions) {
  const { create, settings } = connectors[vendor]
  const options: ConnectorOptions<never> = {
    settings: settings as never,
    baseUrl,
    ...(filter ? { filter } : {}),
  }
  return surface([create(options as never)], mode)
}
