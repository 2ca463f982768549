import { nearest } from '@helpdesk-mcp/connector'
import {
  type CallContext,
  type Connector,
  isUnknownToolError,
  type ToolRecord,
  type ToolResult,
  UnknownToolError,
} from '@helpdesk-mcp/contracts'

/** Several connectors behind one set of names. */
export interface Composed {
  /** The permitted tools of all connectors, in a fixed order. */
  readonly tools: readonly ToolRecord[]
  /** Finds a permitted tool by its name or an older name. */
  find(name: string): ToolRecord | undefined
  /** The permitted names that are most similar. */
  suggest(name: string): string[]
  /** Throws `UnknownToolError`, with suggestions, for a name that no tool of any connector ever had. */
  call(name: string, args: Record<string, unknown>, context?: CallContext): Promise<ToolResult>
}

/** Throws when two connectors have a tool of the same name. */
export function compose(connectors: readonly Connector[]): Composed {
  const owners = new Map<string, { connector: Connector; record: ToolRecord }>()
  for (const connector of connectors) {
    for (const record of connector.tools) {
      for (const name of [record.name, ...(record.aliases ?? [])]) {
        if (owners.has(name)) throw new Error(`Two connectors have a tool named ${name}.`)
        owners.set(name, { connector, record })
      }
    }
  }
  const tools = connectors.flatMap((connector) => connector.tools)
  const names = tools.map((record) => record.name)
  const suggest = (name: string) => nearest(name, names)
  return {
    tools,
    find: (name) => owners.get(name)?.record,
    suggest,
    async call(name, args, context) {
      const owner = owners.get(name)
      if (owner) return owner.connector.call(name, args, context)
      // A connector refuses the tools that its filter hides, and says why.
      for (const connector of connectors) {
        try {
          return await connector.call(name, args, context)
        } catch (error) {
          if (!isUnknownToolError(error)) throw error
        }
      }
      throw new UnknownToolError(name, unknownTool(name, suggest(name)))
    },
  }
}

function unknownTool(name: string, near: readonly string[]): string {
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''
  return `There is no tool named ${JSON.stringify(name.slice(0, 128))}.${hint}`
}
