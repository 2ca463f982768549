import { type Readable, Writable } from 'node:stream'

/** The process as a command sees it, so that a test can run a command on streams in memory. */
export interface Terminal {
  /** Without the runtime and the script. */
  arguments: readonly string[]
  environment: Readonly<Record<string, string | undefined>>
  input: Readable
  output: Writable
  errors: Writable
  /** Stops a command that would otherwise run until the process receives a signal. */
  signal?: AbortSignal
  /** Opens a web page in the user's browser. */
  openPage?(url: string): void
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    arguments: process.argv.slice(2),
    environment: process.env,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
  }
}

/** Writes a line. Resolves once it is written, so that the process may exit afterwards. */
export function print(stream: Writable, text: string): Promise<void> {
  return write(stream, text.endsWith('\n') ? text : `${text}\n`)
}

export function printJson(stream: Writable, value: unknown): Promise<void> {
  return print(stream, JSON.stringify(value, undefined, 2))
}

/** Whether a person is at the other end of a stream. */
export function isInteractive(stream: Readable | Writable): boolean {
  return 'isTTY' in stream && stream.isTTY === true
}

/** Asks the user on stderr. Returns undefined when nobody is at the terminal. A secret answer is not echoed. */
export async function ask(
  { input, errors }: Pick<Terminal, 'input' | 'errors'>,
  question: string,
  { secret = false }: { secret?: boolean } = {},
): Promise<string | undefined> {
  if (!isInteractive(input)) return undefined
  const { createInterface } = await import('node:readline/promises')
  await write(errors, question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output: secret ? silent : errors, terminal: secret })
  try {
    return (await lines.question('')).trim()
  } finally {
    lines.close()
    if (secret) await print(errors, '')
  }
}

/** Everything that is piped into a command. */
export async function readAll(input: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => resolve()))
}
