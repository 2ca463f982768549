import { readRequestBody } from '@modelcontextprotocol/server'
import { InvalidParams, idOf, ParseError } from '../json-rpc-error.ts'
import { repairCall } from '../repair-call.ts'
import { errorResponse, refused } from './json-response.ts'

/** The request's JSON, its tools/call parameters repaired; or the response that says what is wrong with it. */
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

/** What says how long it is needs no stream to be counted: HTTP takes no more of it than it said. */
async function readBody(request: Request, maxBodyBytes: number) {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= maxBodyBytes)) return readRequestBody(request, maxBodyBytes)
  const text = await request.text()
  return Buffer.byteLength(text) > maxBodyBytes
    ? { tooLarge: true as const }
    : { tooLarge: false as const, text }
}
