import type { AuthContext } from '@helpdesk-mcp/connector'
import type { GatewayContext } from '../context.ts'

/** How a connector's account server is reached: at the vendor's, or beside the connector's sandbox. */
export function authContext(
  context: Pick<GatewayContext, 'fetch' | 'clock' | 'standIn'>,
  connector: string,
): AuthContext {
  const baseUrl = context.standIn(connector)
  return {
    send: context.fetch ?? ((request) => fetch(request)),
    clock: context.clock,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  }
}
