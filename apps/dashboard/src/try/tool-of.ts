import { createContext, useContext } from 'react'

import type { RecordUse } from './record-of.ts'
import type { AccountTool } from './tool-queries.ts'

interface ToolOf {
  accountId: string
  tool: string
  /** All of the account's. */
  tools: readonly AccountTool[]
  /** The ticket or conversation that it is used on. */
  record: RecordUse | undefined
}

/** Which tool of which account a form is for; its name fields ask the account. */
export const ToolOfForm = createContext<ToolOf>({ accountId: '', tool: '', tools: [], record: undefined })

export function useToolOf(): ToolOf {
  return useContext(ToolOfForm)
}
