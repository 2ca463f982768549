import { type Connector, type ToolRecord, UnknownToolError } from '@helpdesk-mcp/contracts'

export function sampleRecord(name: string, rest: Partial<ToolRecord> = {}): ToolRecord {
  const method = rest.method ?? (name.startsWith('list') ? 'list' : name.startsWith('get') ? 'get' : 'update')
  return {
    id: name,
    name,
    title: name.replaceAll('_', ' '),
    description: `What ${name} does. More about it.`,
    resource: 'tickets',
    method,
    group: 'conversations',
    tags: ['tickets'],
    effects: method === 'list' || method === 'get' ? ['read'] : ['outbound'],
    inputSchema: { type: 'object', properties: { id: { type: 'string' } }, additionalProperties: false },
    request: { operationId: name, method: 'GET', path: '/', parameters: [] },
    response: { kind: 'item' },
    ...rest,
  }
}

export interface SampleConnector extends Connector {
  readonly calls: { name: string; args: Record<string, unknown> }[]
}

/** A connector that notes its calls; `hidden` are tools that its filter took away. */
export function sampleConnector(id: string, tools: ToolRecord[], hidden: string[] = []): SampleConnector {
  const calls: SampleConnector['calls'] = []
  return {
    id,
    title: id.toUpperCase(),
    version: '1.0.0',
    tools,
    calls,
    async call(name, args) {
      if (hidden.includes(name)) {
        return {
          isError: true,
          structuredContent: { error: { code: 'blocked_by_policy', message: 'not permitted' } },
        }
      }
      if (!tools.some((record) => record.name === name || record.aliases?.includes(name)))
        throw new UnknownToolError(name)
      calls.push({ name, args })
      return { structuredContent: { called: name } }
    },
    async check() {},
  }
}
