import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import { createConnector } from '@helpdesk-mcp/connector'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { surface } from '@helpdesk-mcp/mcp'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { expect, it } from 'vitest'

const zohoSettings = {
  clientId: '1000.X',
  clientSecret: 's',
  refreshToken: 'r',
  dataCentre: 'us' as const,
  orgId: '1',
}
const connectors = [
  createConnector(richpanel, { settings: { apiKey: 'k' } }),
  createConnector(edesk, { settings: { token: 't' } }),
  createConnector(fusedesk, { settings: { appname: 'a', apiKey: 'k' } }),
  createConnector(chatwoot, { settings: { accountId: '1', apiAccessToken: 't' } }),
  createConnector(zohoDesk, { settings: zohoSettings }),
]

const maxTokens = 10_000

it.each(connectors.map((connector) => [connector.id, connector] as const))(
  'what %s lists unless told otherwise leaves a model room to think',
  (_, connector) => {
    const { tools } = surface([connector], 'auto')
    expect(countTokens(JSON.stringify({ tools }))).toBeLessThanOrEqual(maxTokens)
  },
)
