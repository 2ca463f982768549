import { readFileSync } from 'node:fs'
import type { ToolRecord } from '@helpdesk-mcp/contracts'

/** Reads the records that `generate` wrote. */
export function loadTools(file: URL): ToolRecord[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { tools: ToolRecord[] }).tools
}
