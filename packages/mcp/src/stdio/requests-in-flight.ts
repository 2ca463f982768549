import {
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
} from '@modelcontextprotocol/server'
import { InvalidRequest, type JsonRpcError, jsonRpcError, type RequestId } from '../json-rpc-error.ts'

export interface RequestsInFlight {
  readonly none: boolean
  /** Notes a message that came in; a refusal when its id is still taken. */
  receive(message: JSONRPCMessage): JsonRpcError | undefined
  /** Notes a message that went out. */
  sent(message: JSONRPCMessage): void
}

/** Which requests of a connection wait for their answer. */
export function requestsInFlight(): RequestsInFlight {
  const ids = new Set<RequestId>()
  return {
    get none() {
      return ids.size === 0
    },
    receive(message) {
      if (isJSONRPCNotification(message) && message.method === 'notifications/cancelled') {
        ids.delete(message.params?.requestId as RequestId)
      }
      if (!isJSONRPCRequest(message)) return undefined
      if (ids.has(message.id)) {
        const id = JSON.stringify(message.id)
        const reason = `The id ${id} belongs to a request that is not answered yet; this second one was not run.`
        return jsonRpcError(message.id, InvalidRequest, reason)
      }
      ids.add(message.id)
      return undefined
    },
    sent(message) {
      const isAnswer = isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)
      if (isAnswer && message.id !== undefined) ids.delete(message.id)
    },
  }
}
