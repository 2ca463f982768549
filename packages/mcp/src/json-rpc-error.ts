import { ProtocolErrorCode } from '@modelcontextprotocol/server'

export const { InternalError, InvalidParams, InvalidRequest, ParseError } = ProtocolErrorCode

export type RequestId = string | number

export interface JsonRpcError {
  jsonrpc: '2.0'
  /** Null where the request's id cannot be told. */
  id: RequestId | null
  error: { code: number; message: string }
}

export function jsonRpcError(id: RequestId | null, code: number, message: string): JsonRpcError {
  return { jsonrpc: '2.0', id, error: { code, message } }
}

/** The id of something that may not be a valid message. */
export function idOf(value: unknown): RequestId | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null
}
