import { idOf, type RequestId } from '../json-rpc-error.ts'

/** Both ends of a line that was too long to keep. */
export interface LongLine {
  head: string
  tail: string
}

export interface LineReader {
  push(chunk: Buffer): void
  /** Passes on what follows the last line feed. */
  end(): void
}

const keptBytes = 1024

/** Cuts a byte stream into lines. Of a line over `maxBytes` only both ends are kept in memory and passed on. */
export function createLineReader(
  maxBytes: number,
  onLine: (line: string) => void,
  onLongLine: (line: LongLine) => void,
): LineReader {
  let parts: Buffer[] = []
  let size = 0
  let long: { head: Buffer; tail: Buffer } | undefined

  const add = (part: Buffer) => {
    size += part.length
    if (long) {
      long.tail = Buffer.concat([long.tail, part.subarray(-keptBytes)]).subarray(-keptBytes)
      return
    }
    parts.push(part)
    if (size <= maxBytes) return
    const whole = Buffer.concat(parts)
    long = { head: Buffer.from(whole.subarray(0, keptBytes)), tail: Buffer.from(whole.subarray(-keptBytes)) }
    parts = []
  }

  const finish = () => {
    const [line, tooLong] = [parts, long]
    parts = []
    size = 0
    long = undefined
    if (tooLong) onLongLine({ head: tooLong.head.toString(), tail: tooLong.tail.toString() })
    else onLine(Buffer.concat(line).toString())
  }

  return {
    push(chunk) {
      let start = 0
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
        add(chunk.subarray(start, end))
        finish()
        start = end + 1
      }
      if (start < chunk.length) add(chunk.subarray(start))
    },
    end() {
      if (size > 0) finish()
    },
  }
}

const id = String.raw`"id"\s*:\s*(-?\d+(?:[eE]\+?\d+)?|"(?:[^"\\]|\\.)*")`
const plainMember = String.raw`"(?:jsonrpc|method)"\s*:\s*"[^"\\]*"`
const atStart = new RegExp(String.raw`^\s*\{\s*(?:${plainMember}\s*,\s*)*${id}`)
const atEnd = new RegExp(String.raw`,\s*${id}\s*(?:,\s*${plainMember}\s*)*\}\s*$`)

/** The id of a request of which only both ends are known: clients write it first or last, next to the short members. */
export function findId({ head, tail }: LongLine, read: (json: string) => unknown): RequestId | null {
  const found = atStart.exec(head)?.[1] ?? atEnd.exec(tail)?.[1]
  return found === undefined ? null : idOf(read(`{"id":${found}}`))
}
