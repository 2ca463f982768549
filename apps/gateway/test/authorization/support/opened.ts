import { openOauthGateway } from './open-gateway.ts'

/** A gateway with one MCP server, and an owner in their browser. */
export async function opened(config: object = {}, options: Parameters<typeof openOauthGateway>[0] = {}) {
  const gateway = await openOauthGateway(options)
  const account = await gateway.account()
  const { server, url } = await gateway.mint(account.id, config)
  const { browser, person } = await gateway.person('owner', 'Ana')
  return { gateway, account, server, tokenUrl: url, browser, person, door: `${gateway.mcp}/s/${server.id}` }
}

export interface Listed {
  annotations: { readOnlyHint: boolean }
}

export const get = async (url: string, init: RequestInit = {}) => {
  const response = await fetch(url, { redirect: 'manual', ...init })
  const text = await response.text()
  const isJson = text !== '' && /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  }
}
