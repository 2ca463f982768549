import { type GatewayProcess, type StartOptions, startGateway } from './start-gateway.ts'

export interface OneVendor extends GatewayProcess {
  /** A request to the management API. */
  manage(method: string, path: string, body?: object): Promise<Response>
  /** Calls a tool; the answer's HTTP status, and its text. */
  call(name: string, args: object): Promise<{ status: number; text: string }>
}

/** Starts support/one-vendor.ts, the gateway over Richpanel's sandbox. */
export async function startOneVendor(folder: string, options: StartOptions = {}): Promise<OneVendor> {
  const program = new URL('one-vendor.ts', import.meta.url)
  const started = await startGateway(folder, { ...options, program })
  const [, mcpUrl = '', token = ''] = /(\S+\/mcp\/\S+) (hdm_api_\S+) Ctrl-C/.exec(started.said()) ?? []
  const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  return {
    ...started,
    manage: (method, path, body) =>
      fetch(started.url + path, {
        method,
        headers: { ...(body ? json : {}), authorization: `Bearer ${token}` },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    async call(name, args) {
      const params = { name, arguments: args }
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params })
      const response = await fetch(mcpUrl, { method: 'POST', headers: json, body })
      return { status: response.status, text: await response.text() }
    },
  }
}
