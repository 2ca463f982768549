import { createContext, useContext } from 'react'

import type { RecordUse } from './record-of.ts'

interface ToolOf {
  accountId: string
  tool: string
  /** The ticket or conversation that it is used on. */
  record: RecordUse | undefined
}

/** Which tool of which account a form is for; its name fields ask the account. */
export const ToolOfForm = createContext<ToolOf>({ accountId: '', tool: '', record: undefined })

export function useToolOf(): ToolOf {
  return useContext(ToolOfForm)
}
