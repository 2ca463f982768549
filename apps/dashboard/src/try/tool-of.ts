import { createContext, useContext } from 'react'

interface ToolOf {
  accountId: string
  tool: string
}

/** Which tool of which account a form is for; its name fields ask the account. */
export const ToolOfForm = createContext<ToolOf>({ accountId: '', tool: '' })

export function useToolOf(): ToolOf {
  return useContext(ToolOfForm)
}
