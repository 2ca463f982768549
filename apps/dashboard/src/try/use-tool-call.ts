import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Arguments } from './argument-value.ts'
import { type Attempt, type CallResult, callTool, readEffects } from './tool-queries.ts'

export interface Pending {
  arguments: Arguments
  effects: CallResult['effects']
}

interface State {
  isBusy: boolean
  error?: unknown
  /** Waits for confirmation. */
  pending?: Pending
  result?: CallResult
}

/** One call at a time. It asks the gateway for the effects first; reads run at once, everything else waits for `confirm`. */
export function useToolCall(accountId: string, tool: string) {
  const [state, setState] = useState<State>({ isBusy: false })
  const queries = useQueryClient()

  const send = async (given: Arguments, effects: CallResult['effects']) => {
    const attempt: Attempt = { accountId, tool, arguments: { ...given } }
    try {
      const result = await callTool(attempt, effects)
      setState({ isBusy: false, result })
    } catch (error) {
      setState((before) => ({ ...before, isBusy: false, error }))
    }
    void queries.invalidateQueries({ queryKey: ['accounts'] })
  }

  const ask = async (given: Arguments) => {
    setState({ isBusy: true })
    try {
      const { effects } = await readEffects({ accountId, tool, arguments: { ...given } })
      if (effects.every((effect) => effect === 'read')) return await send(given, ['read'])
      setState({ isBusy: false, pending: { arguments: given, effects } })
    } catch (error) {
      setState({ isBusy: false, error })
    }
  }

  const confirm = () => {
    const { pending } = state
    if (pending === undefined) return
    setState({ isBusy: true, pending })
    void send(pending.arguments, pending.effects)
  }

  return { ...state, error: state.error, ask, confirm, cancel: () => setState({ isBusy: false }) }
}
