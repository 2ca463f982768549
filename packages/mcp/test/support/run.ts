import { PassThrough, Readable } from 'node:stream'
import { type ConnectorCommand, executeCommand } from '../../src/command.ts'

export interface RunOptions {
  environment?: Record<string, string>
  input?: string | Readable
  signal?: AbortSignal
  openPage?: (url: string) => void
}

/** Starts a command on streams in memory. */
export function startCommand(command: ConnectorCommand, line: string[], options: RunOptions = {}) {
  const { environment = {}, input = '', signal, openPage } = options
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const said = { output: '', errors: '' }
  output.on('data', (chunk) => {
    said.output += chunk
  })
  errors.on('data', (chunk) => {
    said.errors += chunk
  })
  const ended = executeCommand(command, {
    arguments: line,
    environment,
    input: typeof input === 'string' ? Readable.from(input ? [Buffer.from(input)] : []) : input,
    output,
    errors,
    ...(signal ? { signal } : {}),
    ...(openPage ? { openPage } : {}),
  })
  return { said, ended }
}

export async function runCommandLine(command: ConnectorCommand, line: string[], options?: RunOptions) {
  const { said, ended } = startCommand(command, line, options)
  const code = await ended
  await new Promise(setImmediate)
  return { code, ...said }
}
