/** What one kind of client sends, and what it needs to see. */
export interface Probe {
  client: string
  request: Request
  /** What is wrong with the answer, and how to mend it; undefined when it is right. */
  expects(response: Response, text: string): string | undefined
}

const legacy = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'helpdesk-mcp-doctor', version: '1.0.0' },
  },
}
const modernVersion = '2026-07-28'
const modern = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/list',
  params: {
    _meta: {
      'io.modelcontextprotocol/protocolVersion': modernVersion,
      'io.modelcontextprotocol/clientCapabilities': {},
      'io.modelcontextprotocol/clientInfo': { name: 'helpdesk-mcp-doctor', version: '1.0.0' },
    },
  },
}

/** Without an account there is no URL that opens something: then the gateway's own refusal is what shows that it was reached. */
export function probes(url: string, publicUrl: string, opens: boolean): Probe[] {
  const post = (body: object, headers: Record<string, string> = {}) =>
    new Request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      body: JSON.stringify(body),
    })
  const modernHeaders = { 'mcp-protocol-version': modernVersion, 'mcp-method': 'tools/list' }
  const path = new URL(url).pathname
  return [
    {
      client: 'Claude Code, Cursor and others of the revisions to 2025-11-25',
      request: post(legacy),
      expects: answered(opens, '"serverInfo"'),
    },
    {
      client: `clients of the revision ${modernVersion}`,
      request: post(modern, modernHeaders),
      expects: answered(opens, '"tools"'),
    },
    {
      client: 'mcp-remote (Claude Desktop), which asks for a stream first',
      request: new Request(url, { headers: { accept: 'text/event-stream' } }),
      expects: ({ status }) => (status === 405 ? undefined : wrongStatus(status, 405)),
    },
    {
      client: 'clients that look for an authorization server',
      request: new Request(new URL(`/.well-known/oauth-protected-resource${path}`, publicUrl)),
      expects: ({ status, headers }) => {
        if (status !== 404) return wrongStatus(status, 404)
        const isJson = /json/.test(headers.get('content-type') ?? '')
        return isJson ? undefined : 'the answer is not JSON: something in front of the gateway gives its own'
      },
    },
    {
      client: 'web pages of this address',
      request: post(legacy, { origin: new URL(publicUrl).origin }),
      expects: answered(opens, '"serverInfo"'),
    },
  ]
}

function answered(opens: boolean, part: string): Probe['expects'] {
  return ({ status }, text) => {
    if (status === 403) {
      return 'the gateway refuses the Host or Origin that reaches it: pass the Host on, and set HELPDESK_MCP_PUBLIC_URL to the public address'
    }
    if (!opens) return status === 404 && text.includes('MCP server') ? undefined : wrongStatus(status, 404)
    if (status !== 200) return wrongStatus(status, 200)
    return text.includes(part)
      ? undefined
      : 'the answer is not the gateway’s own: something in front changes it'
  }
}

function wrongStatus(status: number, wanted: number): string {
  return `the answer is ${status} where ${wanted} is right: look at what stands in front of the gateway`
}
