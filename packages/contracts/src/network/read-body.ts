import { StringDecoder } from 'node:string_decoder'
import { ConnectorError } from '../errors/connector-error.ts'
import { createJsonScan, type JsonBounds } from '../values/json-bounds.ts'
import { nextTurn } from './clock.ts'
import { discard, type SentResponse } from './send.ts'

export interface BodyBounds extends JsonBounds {
  maxBytes: number
}

/** For answers that are short by their nature: a token, the accounts of a credential. */
export const shortBody: BodyBounds = { maxBytes: 1_000_000, maxValues: 10_000, maxKeys: 1_000, maxDepth: 32 }

/** Bytes that are looked at before other work gets its turn. */
const sliceBytes = 256 * 1024

/**
 * Reads the body of a response as text, within bounds that are checked while it arrives. Throws `too_large` or, for too many levels,
 * `unexpected_response`; `sender` names in the error who answered. A short body that has arrived is not waited for. The text is UTF-8, or in
 * the charset of the content type where it is not, and comes without a byte order mark.
 */
export function readBody(
  response: SentResponse,
  sender: string,
  bounds: BodyBounds,
): string | Promise<string> {
  if (Number(response.headers.get('content-length')) > bounds.maxBytes)
    return refuse(response, sender, bounds)
  const arrived = response.body?.takeArrived?.()
  const only = arrived?.length === 1 ? arrived[0] : undefined
  const charset = otherCharset(response)
  const short = only && shortText(only, bounds, charset)
  return short ?? readPieces(response, sender, bounds, arrived, charset)
}

async function refuse(response: SentResponse, sender: string, { maxBytes }: BodyBounds): Promise<never> {
  discard(response)
  throw tooLong(sender, maxBytes, response.status)
}

async function readPieces(
  response: SentResponse,
  sender: string,
  bounds: BodyBounds,
  arrived: readonly Uint8Array[] | undefined,
  charset: string | undefined,
): Promise<string> {
  const { maxBytes } = bounds
  const { status } = response
  const scan = createJsonScan(bounds)
  /** Throws for what exceeds the bounds with this piece. */
  const look = (piece: Uint8Array): void => {
    const exceeded = scan(piece)
    if (exceeded === 'maxDepth') throw tooDeep(sender, bounds.maxDepth, status)
    if (exceeded === 'maxKeys') throw tooMany(sender, `${bounds.maxKeys} fields in one object`, status)
    if (exceeded === 'maxValues') throw tooMany(sender, `${bounds.maxValues} values`, status)
  }
  const only = arrived?.length === 1 ? arrived[0] : undefined
  if (only && only.byteLength <= Math.min(sliceBytes, maxBytes)) {
    look(only)
    return textOf(only, charset)
  }
  const decoder = new StringDecoder('utf8')
  const texts: string[] = []
  const kept: Uint8Array[] = []
  let bytes = 0
  let sinceTurn = 0
  for await (const chunk of arrived ?? response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw tooLong(sender, maxBytes, status)
    for (let at = 0; at < chunk.byteLength; at += sliceBytes) {
      const slice = chunk.subarray(at, at + sliceBytes)
      look(slice)
      if (charset === undefined) texts.push(decoder.write(asBuffer(slice)))
      else kept.push(slice)
      sinceTurn += slice.byteLength
      if (sinceTurn < sliceBytes) continue
      sinceTurn = 0
      await nextTurn()
    }
  }
  return charset === undefined
    ? withoutMark(texts.join('') + decoder.end())
    : textOf(Buffer.concat(kept), charset)
}

/** What the content type says of the charset, where it is not UTF-8. */
function otherCharset({ headers }: SentResponse): string | undefined {
  const [, charset] = /;\s*charset\s*=\s*"?([\w:.-]{1,40})/i.exec(headers.get('content-type') ?? '') ?? []
  return charset === undefined || /^(?:utf-?8|us-ascii)$/i.test(charset) ? undefined : charset
}

/** Vendors name a charset that they do not use: bytes that are UTF-8 are read as that, but for UTF-16, whose bytes may be both. */
function textOf(bytes: Uint8Array, charset: string | undefined): string {
  if (charset === undefined) return withoutMark(asBuffer(bytes).toString())
  const wanted = /^utf-?16/i.test(charset) ? [charset] : ['utf-8', charset]
  for (const label of wanted) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // Another charset, or one that does not exist.
    }
  }
  return withoutMark(asBuffer(bytes).toString())
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** The text of a document that is so short that it cannot exceed its bounds, as most are; undefined for any other. */
function shortText(
  bytes: Uint8Array,
  { maxBytes, maxValues, maxKeys, maxDepth }: BodyBounds,
  charset: string | undefined,
): string | undefined {
  if (bytes.byteLength > Math.min(maxBytes, maxValues, maxKeys)) return undefined
  const text = textOf(bytes, charset)
  let left = maxDepth
  for (const open of ['{', '['])
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1))
      if (--left < 0) return undefined
  return text
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tooLong(sender: string, maxBytes: number, status: number): ConnectorError {
  const size = maxBytes >= 1e6 ? `${Math.round(maxBytes / 1e6)} MB` : `${maxBytes} bytes`
  return new ConnectorError(
    'too_large',
    `${sender} answered with more than ${size}. Request fewer items or fields.`,
    { status },
  )
}

function tooMany(sender: string, what: string, status: number): ConnectorError {
  return new ConnectorError(
    'too_large',
    `${sender} answered with more than ${what}. Request fewer items or fields.`,
    { status },
  )
}

function tooDeep(sender: string, maxDepth: number, status: number): ConnectorError {
  return new ConnectorError(
    'unexpected_response',
    `${sender} answered with JSON of more than ${maxDepth} levels.`,
    { status },
  )
}
