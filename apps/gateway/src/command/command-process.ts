import type { Readable, Writable } from 'node:stream'

/** The process, as far as a command uses it. */
export interface CommandProcess {
  /** Without the runtime and the script. */
  arguments: readonly string[]
  environment: Readonly<Record<string, string | undefined>>
  input: Readable
  output: Writable
  errors: Writable
  /** Ends a gateway that would otherwise serve until the process is told to stop. */
  signal?: AbortSignal
}

/** Resolves once the text is on its way: a process may exit after it. */
export function print(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve()))
}
