import { type Connector, isObject, type ToolResult } from '@helpdesk-mcp/contracts'
import type { GatewayContext } from '../context.ts'
import type { Account } from '../model.ts'

/** Learns from the calls of an account whether its credential still opens it. */
export interface StateKeeper {
  saw(result: ToolResult): Promise<void>
}

/** Writes only what changes. A state that cannot be written is written by the next call. */
export function createStateKeeper(
  { store, log }: Pick<GatewayContext, 'store' | 'log'>,
  account: Account,
): StateKeeper {
  let { state } = account

  const move = async (to: Account['state'], reason: string | null) => {
    const from = state
    state = to
    try {
      await store.accounts.setState(account.tenantId, account.id, to, reason)
    } catch (error) {
      state = from
      log.warn({ account: account.id, error: nameOf(error) }, 'the state of an account could not be written')
    }
  }

  return {
    async saw(result) {
      const error = result.isError ? result.structuredContent?.error : undefined
      if (!result.isError && state !== 'connected') await move('connected', null)
      const isRefused = isObject(error) && error.code === 'unauthorized'
      if (isRefused && state !== 'needs_reconnect') await move('needs_reconnect', String(error.message))
    },
  }
}

export function watched(connector: Connector, keeper: StateKeeper): Connector {
  return {
    ...connector,
    async call(name, args, context) {
      const result = await connector.call(name, args, context)
      await keeper.saw(result)
      return result
    },
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
