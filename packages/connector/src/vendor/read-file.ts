import { discard, type HeaderReader, nextTurn, type SentResponse } from '@helpdesk-mcp/contracts'

/** Bytes of a file that are read at most; of a larger one nothing is shown. */
export const maxFileBytes = 5_000_000

/** Bytes that are read before other work gets its turn. */
const turnBytes = 1_000_000

/** A file as a vendor answered it. */
export class VendorFile {
  readonly headers: HeaderReader
  /** Undefined if there are more than are read. */
  readonly content: Uint8Array | undefined
  /** Undefined if nothing says how large it is. */
  readonly bytes: number | undefined

  constructor(headers: HeaderReader, content: Uint8Array | undefined, bytes: number | undefined) {
    this.headers = headers
    this.content = content
    this.bytes = bytes
  }
}

/** Reads the body of a response as bytes, unless it says or turns out to be larger than `maxBytes`. */
export async function readFile(response: SentResponse, maxBytes = maxFileBytes): Promise<VendorFile> {
  const { headers } = response
  // What is said of a compressed body is not the size of the file.
  const said = headers.get('content-encoding') !== null ? undefined : sizeIn(headers.get('content-length'))
  if (said !== undefined && said > maxBytes) {
    discard(response)
    return new VendorFile(headers, undefined, said)
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  let sinceTurn = 0
  // Leaving the loop ends the response.
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return new VendorFile(headers, undefined, undefined)
    chunks.push(chunk)
    sinceTurn += chunk.byteLength
    if (sinceTurn < turnBytes) continue
    sinceTurn = 0
    await nextTurn()
  }
  return new VendorFile(headers, Buffer.concat(chunks), bytes)
}

function sizeIn(header: string | null): number | undefined {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : undefined
}
