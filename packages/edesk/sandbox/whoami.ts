import type { Handler } from '@helpdesk-mcp/sandbox'
import type { EdeskState } from './state.ts'

export const whoami: Record<string, Handler<EdeskState>> = {
  whoami: ({ state }) => ({ status: 200, body: { data: { user: state.caller } } }),
}
