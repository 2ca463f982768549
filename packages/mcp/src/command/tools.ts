import { print, printJson, readAll, type Terminal, table } from '@helpdesk-mcp/cli'
import { toTool } from '@helpdesk-mcp/connector'
import { ConnectorError, isConnectorError, isObject, type ToolRecord } from '@helpdesk-mcp/contracts'
import type { ConnectorCommand } from './connector-command.ts'
import { describeConnector, openConnector } from './open-connector.ts'
import type { CommandOptions } from './options.ts'

/** Prints the selected tools: what each does, and what it costs in tools/list. */
export async function printTools(
  command: ConnectorCommand,
  options: CommandOptions & { json?: true },
  terminal: Terminal,
): Promise<void> {
  const { tools } = await describeConnector(command, options)
  const rows = tools.map(describeTool)
  if (options.json) return printJson(terminal.output, rows)
  const total = rows.reduce((sum, { bytes }) => sum + bytes, 0)
  const text = table(
    ['NAME', 'METHOD', 'EFFECTS', { head: 'BYTES', align: 'right' }],
    [
      ...rows.map(({ name, method, effects, bytes }) => [name, method, effects.join(', '), String(bytes)]),
      [`${rows.length} tools`, '', '', String(total)],
    ],
  )
  await print(terminal.output, text)
}

function describeTool(record: ToolRecord) {
  const { name, title, method, resource, group, tags, effects } = record
  const bytes = Buffer.byteLength(JSON.stringify(toTool(record)))
  return { name, title, method, resource, group, tags, effects, essential: record.essential === true, bytes }
}

/** Calls one tool and prints its result. Returns 1 when the result is an error. */
export async function callTool(
  command: ConnectorCommand,
  options: CommandOptions,
  terminal: Terminal,
  { tool, json }: { tool: string; json: string },
): Promise<number> {
  const args = readArguments(json === '-' ? await readAll(terminal.input) : json)
  const { connector, close } = await openConnector(command, options, terminal)
  try {
    const result = await connector.call(tool, args, callContext(terminal))
    await printJson(terminal.output, result.structuredContent ?? result.content ?? [])
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

/** Reports whether the vendor accepts the credential. Returns 1 when it does not. */
export async function checkCredential(
  command: ConnectorCommand,
  options: CommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { connector, close } = await openConnector(command, options, terminal)
  try {
    await connector.check(callContext(terminal))
    await print(terminal.output, `${connector.title} accepts the credential.`)
    return 0
  } catch (error) {
    if (!isConnectorError(error)) throw error
    await print(terminal.errors, error.message)
    return 1
  } finally {
    await close()
  }
}

function callContext({ signal }: Terminal) {
  return signal ? { signal } : {}
}
