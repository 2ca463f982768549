import type { Readable } from 'node:stream'
import { ConnectorError, isObject } from '@helpdesk-mcp/contracts'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { openConnector } from './open-connector.ts'
import type { CommandOptions } from './options.ts'

/** Calls one tool and prints its result; 1 when the result is an error. */
export async function callTool(
  command: ConnectorCommand,
  options: CommandOptions,
  on: CommandProcess,
  call: { tool: string; json: string },
): Promise<number> {
  const args = readArguments(call.json === '-' ? await readAll(on.input) : call.json)
  const { connector, close } = await openConnector(command, options, on)
  try {
    const result = await connector.call(call.tool, args, on.signal ? { signal: on.signal } : {})
    await print(on.output, JSON.stringify(result.structuredContent ?? result.content ?? [], undefined, 2))
    return result.isError ? 1 : 0
  } finally {
    await close()
  }
}

function readArguments(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    value = undefined
  }
  if (isObject(value)) return value
  throw new ConnectorError(
    'invalid_arguments',
    `The arguments must be a JSON object, such as '{"limit": 5}'.`,
  )
}

async function readAll(input: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of input) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}
