import type { ToolFilter } from '@helpdesk-mcp/contracts'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type SurfaceMode, surfaceModes } from '../surface/surface.ts'

/** The options that every subcommand takes, as commander reads them. */
export interface CommandOptions {
  http?: number | true
  host: string
  allowHost?: string[]
  sandbox?: true
  readOnly?: true
  methods?: string[]
  tags?: string[]
  effects?: string[]
  tools?: string[]
  denyTools?: string[]
  unverified?: true
  surface: SurfaceMode
  timeout?: number
  maxResultBytes?: number
  retry?: number
}

export const defaultPort = 8787

export function addOptions(command: Command): void {
  command
    .option('--http [port]', `serve over HTTP instead of stdio (default port ${defaultPort})`, port)
    .option('--host <address>', 'where --http listens', '127.0.0.1')
    .option('--allow-host <names>', 'host names, beside localhost, under which --http may be addressed', list)
    .option('--sandbox', 'work on a stand-in with made-up data: no account, no credential, nothing is kept')
    .addOption(
      new Option('--read-only', 'offer reading tools only: the same as --methods read').conflicts('methods'),
    )
    .option('--methods <names>', 'read, write, custom, or exact methods such as list,get,update', list)
    .option('--tags <names>', 'offer the tools of these resources only', list)
    .option('--effects <names>', 'what calls may do: read, internal, outbound, destructive', list)
    .option('--tools <names>', 'offer these tools only; with ! before a name: all but this one', list)
    .option('--deny-tools <names>', 'never offer these tools', list)
    .option('--unverified', 'offer tools too that the vendor may not take as they are described')
    .addOption(
      new Option('--surface <mode>', 'list the tools, or four that find and run them')
        .choices(surfaceModes)
        .default('auto'),
    )
    .option('--timeout <seconds>', 'how long one vendor call may take (default 30)', above0)
    .option('--max-result-bytes <bytes>', 'how large a result may be (default 60000)', wholeAbove0)
    .option(
      '--retry <seconds>',
      'wait out a rate limit on reads, up to this long a call (default: never)',
      above0,
    )
}

/** What the options leave of the tools; undefined when they restrict nothing. */
export function readFilter(options: CommandOptions): ToolFilter | undefined {
  const named = options.tools ?? []
  const allow = named.filter((name) => !name.startsWith('!'))
  const deny = [
    ...named.filter((name) => name.startsWith('!')).map((name) => name.slice(1)),
    ...(options.denyTools ?? []),
  ]
  const methods = options.readOnly ? ['read'] : options.methods
  const tools = {
    ...(allow.length > 0 ? { allow } : {}),
    ...(deny.length > 0 ? { deny } : {}),
  }
  const filter: ToolFilter = {
    ...(methods ? { methods } : {}),
    ...(options.tags ? { tags: options.tags } : {}),
    ...(options.effects ? { effects: options.effects } : {}),
    ...(allow.length + deny.length > 0 ? { tools } : {}),
  }
  return Object.keys(filter).length > 0 ? filter : undefined
}

function list(value: string, earlier: string[] = []): string[] {
  const words = value.split(',').map((word) => word.trim())
  if (words.some((word) => word === '' || word === '!')) {
    throw new InvalidArgumentError('Give names with commas between them, such as a,b.')
  }
  return [...earlier, ...words]
}

function port(value: string): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && number <= 65_535) return number
  throw new InvalidArgumentError('A port is a whole number from 0 (any free one) to 65535.')
}

function above0(value: string): number {
  const number = Number(value)
  if (value.trim() !== '' && Number.isFinite(number) && number > 0) return number
  throw new InvalidArgumentError('It must be a number above 0.')
}

function wholeAbove0(value: string): number {
  if (Number.isSafeInteger(above0(value))) return Number(value)
  throw new InvalidArgumentError('It must be a whole number above 0.')
}
