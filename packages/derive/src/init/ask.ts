import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'

/** Asks the person at the terminal. */
export interface Questions {
  /** The answer without white space around it; empty if there is none. */
  text(question: string): Promise<string>
  say(sentence: string): void
}

/** Questions on a terminal; undefined if nobody is there. */
export function questionsOn(input: Readable, output: Writable): Questions | undefined {
  if (!('isTTY' in input && input.isTTY && 'isTTY' in output && output.isTTY)) return undefined
  return {
    async text(question) {
      const lines = createInterface({ input, output })
      try {
        return (await lines.question(`${question} `)).trim()
      } finally {
        lines.close()
      }
    },
    say: (sentence) => output.write(`${sentence}\n`),
  }
}
