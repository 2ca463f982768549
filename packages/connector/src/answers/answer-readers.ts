import type { ToolRecord } from '@helpdesk-mcp/contracts'
import {
  createShaper,
  createTimeReader,
  createTimeWriter,
  createTurnShaper,
  createWaitingReader,
  type Shaper,
  type TimeReader,
  type TimeWriter,
  type TurnShaper,
  type WaitingReader,
} from '@helpdesk-mcp/tools'

/** What the plans of one tool's response compile to. Undefined: the tool declares nothing of the kind. */
export interface AnswerReader {
  timeAt: TimeReader
  writeTimes: TimeWriter | undefined
  waitingOf: WaitingReader | undefined
  turns: TurnShaper | undefined
  shape: Shaper
}

export interface AnswerReaders {
  of(record: ToolRecord): AnswerReader
}

/** Compiles each tool's plans once for all its calls. `timeZone`: that of the account; `marks`: the lines that end what assistants wrote. */
export function createAnswerReaders(timeZone: string | undefined, marks?: readonly string[]): AnswerReaders {
  const readers = new WeakMap<ToolRecord, AnswerReader>()
  return {
    of(record) {
      const known = readers.get(record)
      if (known) return known
      const { response } = record
      const reader = {
        timeAt: createTimeReader(response.times, timeZone),
        writeTimes: createTimeWriter(response.times, timeZone),
        waitingOf: createWaitingReader(response, timeZone),
        turns: createTurnShaper(response, timeZone, marks),
        shape: createShaper(response),
      }
      readers.set(record, reader)
      return reader
    },
  }
}
