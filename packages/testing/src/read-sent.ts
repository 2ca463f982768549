export type { Fetch } from '@helpdesk-mcp/contracts'

/** JSON, or undefined for anything else. */
export function readJsonText(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
