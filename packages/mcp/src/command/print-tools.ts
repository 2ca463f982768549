import { toTool } from '@helpdesk-mcp/connector'
import type { ToolRecord } from '@helpdesk-mcp/contracts'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { describeConnector } from './open-connector.ts'
import type { CommandOptions } from './options.ts'

/** Prints the permitted tools: what each is, does, and costs in tools/list. */
export async function printTools(
  command: ConnectorCommand,
  options: CommandOptions & { json?: true },
  on: CommandProcess,
): Promise<number> {
  const { tools } = await describeConnector(command, options)
  const rows = tools.map(describe)
  await print(on.output, options.json ? JSON.stringify(rows, undefined, 2) : table(rows))
  return 0
}

type Row = ReturnType<typeof describe>

function describe(record: ToolRecord) {
  const { name, title, method, resource, tags, effects } = record
  const bytes = Buffer.byteLength(JSON.stringify(toTool(record)))
  return { name, title, method, resource, tags, effects, essential: record.essential === true, bytes }
}

function table(rows: readonly Row[]): string {
  const total = rows.reduce((sum, row) => sum + row.bytes, 0)
  const lines = [
    ['NAME', 'METHOD', 'EFFECTS', 'BYTES'],
    ...rows.map((row) => [row.name, row.method, row.effects.join(', '), String(row.bytes)]),
    [`${rows.length} tools`, '', '', String(total)],
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map(([name = '', method = '', effects = '', bytes = '']) => {
      const [first = 0, second = 0, third = 0, fourth = 0] = widths
      return [name.padEnd(first), method.padEnd(second), effects.padEnd(third), bytes.padStart(fourth)].join(
        '  ',
      )
    })
    .join('\n')
}
