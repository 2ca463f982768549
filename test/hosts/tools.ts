import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import { createConnector } from '@helpdesk-mcp/connector'
import type { Tool } from '@helpdesk-mcp/contracts'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { surface } from '@helpdesk-mcp/mcp'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'

export const effects = ['read', 'internal', 'outbound', 'destructive', 'admin']

const options = { filter: { effects }, unverified: true }
const zohoSettings = {
  clientId: '1000.X',
  clientSecret: 's',
  refreshToken: 'r',
  dataCentre: 'us',
  orgId: '1',
}

/** The connectors with every tool, by their folder in packages/. */
const connectors = {
  richpanel: createConnector(richpanel, { settings: { apiKey: 'k' }, ...options }),
  edesk: createConnector(edesk, { settings: { token: 't' }, ...options }),
  fusedesk: createConnector(fusedesk, { settings: { appname: 'a', apiKey: 'k' }, ...options }),
  chatwoot: createConnector(chatwoot, { settings: { accountId: '1', apiAccessToken: 't' }, ...options }),
  'zoho-desk': createConnector(zohoDesk, { settings: zohoSettings as never, ...options }),
}

/** Every tool as tools/list has it, by connector. */
export const toolsOf: readonly (readonly [folder: string, tools: readonly Tool[]])[] = Object.entries(
  connectors,
).map(([folder, connector]) => [folder, surface([connector], 'direct').tools])

/** Every tool of every connector, and the four of the catalog. */
export const tools: readonly Tool[] = [
  ...toolsOf.flatMap(([, own]) => own),
  ...surface(Object.values(connectors), 'catalog').tools,
]
