import { readRequestBody } from '@modelcontextprotocol/server'
import {
  InvalidParams,
  idOf,
  type JsonRpcError,
  jsonRpcError,
  ParseError,
  type RequestId,
} from '../json-rpc-error.ts'
import { repairCall } from '../repair-call.ts'

/** Reads the request's JSON and repairs the parameters of a tools/call. `refusal` says what is wrong with the body. */
export async function readMessage(
  request: Request,
  maxBodyBytes: number,
): Promise<{ message: unknown } | { refusal: Response }> {
  const body = await readBody(request, maxBodyBytes).catch(() => undefined)
  if (body === undefined)
    return { refusal: errorResponse(400, ParseError, 'The request body could not be read.') }
  if (body.tooLarge) {
    return {
      refusal: errorResponse(413, refused, `The request body may have at most ${maxBodyBytes} bytes.`),
    }
  }
  let message: unknown
  try {
    message = JSON.parse(body.text)
  } catch {
    return { refusal: errorResponse(400, ParseError, 'The request body is not JSON.') }
  }
  for (const single of Array.isArray(message) ? message : [message]) {
    const problem = repairCall(single)
    if (problem) return { refusal: errorResponse(200, InvalidParams, problem, idOf(single)) }
  }
  return { message }
}

/** A body with a content-length is read at once: HTTP delivers no more than that. Others are counted as they arrive. */
async function readBody(request: Request, maxBodyBytes: number) {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= maxBodyBytes)) return readRequestBody(request, maxBodyBytes)
  const text = await request.text()
  return Buffer.byteLength(text) > maxBodyBytes
    ? { tooLarge: true as const }
    : { tooLarge: false as const, text }
}

/** The error code of requests that are refused before the protocol is reached. */
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
