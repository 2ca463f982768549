import { type JsonRpcError, jsonRpcError, type RequestId } from '../json-rpc-error.ts'

/** The code for what HTTP refuses before the protocol is reached. */
export const refused = -32_000

/** A JSON-RPC error with an HTTP status. */
export function errorResponse(
  status: number,
  code: number,
  message: string,
  id: RequestId | null = null,
  headers: Record<string, string> = {},
): Response {
  return Response.json(jsonRpcError(id, code, message) satisfies JsonRpcError, { status, headers })
}
