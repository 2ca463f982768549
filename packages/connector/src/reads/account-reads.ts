import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { itemIn, itemsIn } from '../answers/answer-items.ts'
import type { ConnectorDefinition } from '../definition.ts'
import { withoutVendorText } from '../errors.ts'
import type { RunningCall, VendorCall } from '../vendor/vendor-call.ts'

/** What a call reads with other tools of its connector: lists of names, messages, the record that it is about. */
export interface AccountReads {
  /** Any tool by its id, permitted or not. */
  toolOf(id: string): ToolRecord | undefined
  /** Whether the tool is permitted, so that what it answers may be shown. */
  isShown(id: string): boolean
  /** The tool if it is permitted. */
  shownTool(id: string): ToolRecord | undefined
  /** One vendor call. Of a tool that is not permitted not even the vendor's refusal is shown. */
  call: VendorCall
  /** The rows of a list, as many as the vendor gives at once, or the one record of another tool. */
  records(tool: ToolRecord, args: Record<string, unknown>, running: RunningCall): Promise<unknown[]>
}

export function createAccountReads(
  { title, pagination }: Pick<ConnectorDefinition, 'title' | 'pagination'>,
  tools: readonly ToolRecord[],
  permitted: readonly ToolRecord[],
  callVendor: VendorCall,
): AccountReads {
  const byId = new Map(tools.map((tool) => [tool.id, tool]))
  const shown = new Set(permitted.map(({ id }) => id))

  const call: VendorCall = (tool, ...rest) =>
    callVendor(tool, ...rest).catch((error: unknown) => {
      throw shown.has(tool.id) ? error : withoutVendorText(title, error)
    })

  return {
    toolOf: (id) => byId.get(id),
    isShown: (id) => shown.has(id),
    shownTool: (id) => (shown.has(id) ? byId.get(id) : undefined),
    call,
    async records(tool, args, running) {
      const { kind, paging } = tool.response
      const { size } = { size: undefined, ...(paging?.pagination ?? pagination) }
      const query = paging?.native && size !== undefined ? { [size]: paging.maximum } : {}
      const body = await call(tool, args, running, query)
      return kind === 'list' ? itemsIn(title, tool, body) : [itemIn(tool, body)]
    },
  }
}
