import {
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
} from '@modelcontextprotocol/server'
import {
  InvalidParams,
  InvalidRequest,
  idOf,
  type JsonRpcError,
  jsonRpcError,
  ParseError,
} from '../json-rpc-error.ts'
import { repairCall } from '../repair-call.ts'

/** A line's message, or what to answer when it cannot be used; nothing for what needs neither. */
export type DecodedLine = { message: JSONRPCMessage } | { refusal: JsonRpcError } | undefined

export function decodeLine(line: string): DecodedLine {
  if (line.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return {
      refusal: jsonRpcError(null, ParseError, 'This line is not JSON. A message is one line of JSON.'),
    }
  }
  if (isJSONRPCRequest(value)) {
    const problem = repairCall(value)
    return problem ? { refusal: jsonRpcError(value.id, InvalidParams, problem) } : { message: value }
  }
  if (isJSONRPCNotification(value) || isJSONRPCResultResponse(value) || isJSONRPCErrorResponse(value)) {
    return { message: value }
  }
  if (isAnswer(value)) return undefined
  const reason = Array.isArray(value)
    ? 'Send one message a line, not a batch.'
    : 'This is not a JSON-RPC 2.0 message.'
  return { refusal: jsonRpcError(idOf(value), InvalidRequest, reason) }
}

/** A malformed answer to a question of ours: never answered, since two such parties would never stop. */
function isAnswer(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !('method' in value) &&
    ('result' in value || 'error' in value)
  )
}
