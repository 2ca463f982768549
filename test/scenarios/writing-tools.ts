import { effects } from '@helpdesk-mcp/contracts'
import { toolsetFor } from './toolset.ts'
import type { VendorId } from './vendors.ts'

/** The tools of a connector that do more than read. */
export function writingTools(vendor: VendorId): string[] {
  const { tools } = toolsetFor({ vendor, baseUrl: 'http://127.0.0.1:9', filter: { effects } })
  return tools.filter(({ annotations }) => !annotations.readOnlyHint).map(({ name }) => name)
}
