/** What remains of a line that was too long to keep. */
export interface LongLine {
  head: string
  tail: string
}

export interface LineReader {
  push(chunk: Buffer): void
  /** Hands out what stands after the last line feed. */
  end(): void
}

const kept = 1024

/** Cuts a byte stream into lines. A line over `maxBytes` is not kept in memory: only its two ends are handed out. */
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
      long.tail = Buffer.concat([long.tail, part.subarray(-kept)]).subarray(-kept)
      return
    }
    parts.push(part)
    if (size <= maxBytes) return
    const whole = Buffer.concat(parts)
    long = { head: Buffer.from(whole.subarray(0, kept)), tail: Buffer.from(whole.subarray(-kept)) }
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
