import { Readable, type Writable } from 'node:stream'
import type { Opening } from './opening.ts'

export interface OpeningStreams {
  input: Readable
  output: Writable
  /** Resolves when the process is told to stop. */
  stopped: Promise<void>
  /** Called once the first list has been written. */
  onListed(): void
}

/** Far longer than any message of an opening. */
const maxLineBytes = 64 * 1024

/** How long the client may take to read the last answers. */
const lastWritesMs = 1_000

/**
 * Answers what a client begins with. Resolves at the first line that is for the SDK, with what is left to read, that line included; with undefined
 * when the connection ended before there was one.
 */
export function answerOpening(opening: Opening, streams: OpeningStreams): Promise<Readable | undefined> {
  const { input, output, stopped, onListed } = streams
  return new Promise((resolve) => {
    let unread: Buffer = Buffer.alloc(0)
    let writing = 0
    let isEnded = false
    let isOver = false

    const leave = (rest: Readable | undefined) => {
      if (isOver) return
      isOver = true
      input.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onEnd).pause()
      output.off('error', onBroken)
      resolve(rest)
    }
    const onBroken = () => leave(undefined)
    const leaveIfDone = () => {
      if (isEnded && writing === 0) leave(undefined)
    }
    const write = (text: string, isList: boolean) => {
      writing++
      output.write(`${text}\n`, () => {
        writing--
        if (isList) onListed()
        leaveIfDone()
      })
    }
    /** Returns whether the line was one of the opening. */
    const take = (line: Buffer): boolean => {
      const text = line.toString()
      if (text.trim() === '') return true
      const answer = opening.answer(text)
      if (answer?.text !== undefined) write(answer.text, answer.isList ?? false)
      return answer !== undefined
    }
    const onData = (chunk: Buffer) => {
      unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk])
      for (let end = unread.indexOf(10); end !== -1; end = unread.indexOf(10)) {
        if (!take(unread.subarray(0, end))) break
        unread = unread.subarray(end + 1)
      }
      if (!unread.includes(10) && unread.length <= maxLineBytes) return
      leave(input)
      input.unshift(unread)
    }
    const onEnd = () => {
      if (isEnded || isOver) return
      isEnded = true
      if (take(unread)) leaveIfDone()
      else leave(Readable.from([unread]))
    }

    output.on('error', onBroken)
    input.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onEnd).resume()
    if (input.readableEnded || input.destroyed) onEnd()
    void stopped.then(() => {
      isEnded = true
      leaveIfDone()
      setTimeout(onBroken, lastWritesMs).unref()
    })
  })
}
