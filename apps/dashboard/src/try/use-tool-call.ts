import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Arguments } from './argument-value.ts'
import type { Targets } from './record-queries.ts'
import { cursorOf } from './result/read-result.ts'
import { type Attempt, type CallResult, callTool, readEffects, type ToolEffects } from './tool-queries.ts'

export interface Pending {
  arguments: Arguments
  effects: ToolEffects
}

interface State {
  isBusy: boolean
  error?: unknown
  /** Waits for confirmation. */
  pending?: Pending
  /** The pages read so far, and the one that is shown, from 1. */
  pages: readonly CallResult[]
  page: number
  /** What the first page was asked with. */
  given: Arguments
  /** What was looked up before it was sent: the answer of a write seldom names its ticket. */
  known: Targets
}

const nothing: State = { isBusy: false, pages: [], page: 1, given: {}, known: [] }

/** One call at a time. It asks the gateway for the effects first; reads run at once, everything else waits for `confirm`. */
export function useToolCall(accountId: string, tool: string) {
  const [state, setState] = useState(nothing)
  const queries = useQueryClient()

  const send = async (given: Arguments, effects: CallResult['effects'], before: readonly CallResult[]) => {
    const attempt: Attempt = { accountId, tool, arguments: { ...given } }
    try {
      const pages = [...before, await callTool(attempt, effects)]
      const asked = before.length === 0 ? { given } : {}
      setState(({ given: first, known }) => ({
        ...{ ...nothing, given: first, known, ...asked },
        ...{ pages, page: pages.length },
      }))
    } catch (error) {
      setState((last) => ({ ...last, isBusy: false, error }))
    }
    void queries.invalidateQueries({ queryKey: ['accounts'] })
  }

  const ask = async (given: Arguments) => {
    setState({ ...nothing, isBusy: true })
    try {
      const effects = await readEffects({ accountId, tool, arguments: { ...given } })
      if (effects.effects.every((effect) => effect === 'read')) return await send(given, ['read'], [])
      setState({ ...nothing, pending: { arguments: given, effects } })
    } catch (error) {
      setState({ ...nothing, error })
    }
  }

  const confirm = (known: Targets) => {
    const { pending } = state
    if (pending === undefined) return
    setState({ ...nothing, isBusy: true, pending, known })
    void send(pending.arguments, pending.effects.effects, [])
  }

  /** Shows a page that was read, or reads the next one. */
  const turnTo = (page: number) => {
    const { pages, given } = state
    if (page <= pages.length) return setState({ ...state, page })
    const next_cursor = cursorOf(pages.at(-1)?.result)
    if (next_cursor === undefined) return
    setState({ ...state, isBusy: true })
    void send({ ...given, next_cursor }, ['read'], pages)
  }

  return {
    ...state,
    error: state.error,
    result: state.pages[state.page - 1],
    ask,
    confirm,
    turnTo,
    cancel: () => setState(nothing),
  }
}
