import { nameList, port, positiveNumber, positiveWholeNumber, seconds } from '@helpdesk-mcp/cli/program'
import { findPreset, presetParts, presets } from '@helpdesk-mcp/connector'
import { type ResultForm, resultForms, type ToolFilter, toolGroups } from '@helpdesk-mcp/contracts'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { readAllowedHost } from '../http/allowed-host.ts'
import { defaultKeepAliveMs } from '../http/port.ts'
import { type Surface, surfaces } from '../surface/surface.ts'
import { addWriteOptions, type WriteOptions } from './write-options.ts'

/** The options of every subcommand, as commander reads them. */
export interface CommandOptions extends WriteOptions {
  http?: number | true
  host: string
  allowedHosts?: string[]
  keepAlive?: number
  sandbox?: true
  readOnly?: true
  preset?: string
  methods?: string[]
  tags?: string[]
  groups?: string[]
  lookups?: boolean
  effects?: string[]
  tools?: string[]
  denyTools?: string[]
  unverified?: true
  surface: Surface
  results: ResultForm
  timeout?: number
  maxResultBytes?: number
  retry?: number
}

export const defaultPort = 8787

export function addOptions(program: Command): void {
  program
    .option('--http [port]', `Serve over HTTP instead of stdio (default port: ${defaultPort})`, port)
    .option('--host <address>', 'Address that --http listens on', '127.0.0.1')
    .option(
      '--allowed-hosts <names>',
      'Host names that --http accepts besides localhost, such as host.docker.internal or *.example.com',
      hostList,
    )
    .option(
      '--keep-alive <seconds>',
      `How long --http keeps an idle connection open (default: ${defaultKeepAliveMs / 1000})`,
      seconds,
    )
    .option('--sandbox', 'Use a sandbox with sample data: needs no account, keeps nothing')
    .addOption(
      new Option('--read-only', 'Select the tools that only read (same as --methods read)').conflicts(
        'methods',
      ),
    )
    .addOption(
      new Option('--preset <name>', 'Effects, groups and lookups for a role')
        .choices(presets.map(({ name }) => name))
        .conflicts([...presetParts]),
    )
    .option(
      '--methods <names>',
      'Select by method: read, write, custom, or exact methods such as list,get,update',
      nameList,
    )
    .option('--tags <names>', 'Select by resource, such as tickets', nameList)
    .option('--groups <names>', `Select by group: ${toolGroups.join(', ')}`, nameList)
    .option('--lookups', 'Also select the lists that selected tools take names and ids from')
    .option(
      '--effects <names>',
      'Effects that calls may have: read, internal, outbound, destructive, admin (default: all but admin)',
      nameList,
    )
    .option('--tools <names>', 'Select by name; !name selects all tools but that one', nameList)
    .option('--deny-tools <names>', 'Exclude tools by name', nameList)
    .option('--unverified', 'Also offer unverified tools: their operations are not fully documented')
    .addOption(
      new Option(
        '--surface <mode>',
        'List the tools themselves, the essential ones, or four tools that find and run them',
      )
        .choices(surfaces)
        .default('auto'),
    )
    .addOption(
      new Option('--results <form>', 'Form of results, for hosts that read only one of the two')
        .choices(resultForms)
        .default('both'),
    )
    .option('--timeout <seconds>', 'Time limit of one call to the vendor (default: 30)', positiveNumber)
    .option('--max-result-bytes <bytes>', 'Size limit of a result (default: 60000)', positiveWholeNumber)
    .option(
      '--retry <seconds>',
      'Wait up to this long when the vendor limits the rate of reads (default: never)',
      positiveNumber,
    )
  addWriteOptions(program)
}

function hostList(text: string, earlier: readonly string[] = []): string[] {
  return nameList(text, earlier).map((name) => {
    const host = readAllowedHost(name)
    if (host !== undefined) return host
    throw new InvalidArgumentError(
      `${JSON.stringify(name)} is not a host name. Leave out scheme and port, as in host.docker.internal.`,
    )
  })
}

/** The filter that the options make; undefined when they restrict nothing. */
export function readFilter(options: CommandOptions): ToolFilter | undefined {
  const { preset, tools: names = [], denyTools = [], tags, groups, lookups, effects } = options
  const allow = names.filter((name) => !name.startsWith('!'))
  const deny = [...names.filter((name) => name.startsWith('!')).map((name) => name.slice(1)), ...denyTools]
  const methods = options.readOnly ? ['read'] : options.methods
  const tools = {
    ...(allow.length > 0 ? { allow } : {}),
    ...(deny.length > 0 ? { deny } : {}),
  }
  const filter: ToolFilter = {
    ...(methods ? { methods } : {}),
    ...(tags ? { tags } : {}),
    ...(groups ? { groups } : {}),
    ...(lookups ? { lookups } : {}),
    ...(effects ? { effects } : {}),
    ...(preset === undefined ? {} : findPreset(preset)?.filter),
    ...(allow.length + deny.length > 0 ? { tools } : {}),
  }
  return Object.keys(filter).length > 0 ? filter : undefined
}
