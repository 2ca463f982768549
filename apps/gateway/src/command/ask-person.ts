import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { type CommandProcess, print } from './command-process.ts'

/** Asks at the terminal; undefined where there is none. What is secret is not echoed. */
export async function askPerson(
  question: string,
  secret: boolean,
  on: Pick<CommandProcess, 'input' | 'errors'>,
): Promise<string | undefined> {
  if (!('isTTY' in on.input && on.input.isTTY)) return undefined
  await new Promise<void>((resolve) => on.errors.write(question, () => resolve()))
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: on.input, output: secret ? silent : on.errors, terminal: secret })
  try {
    return (await lines.question('')).trim()
  } finally {
    lines.close()
    if (secret) await print(on.errors, '')
  }
}
