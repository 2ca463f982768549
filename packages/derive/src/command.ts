import { type ParseArgsConfig, parseArgs } from 'node:util'
import { drift } from './drift/drift.ts'
import { generate } from './generate.ts'
import { type InitProcess, init } from './init/init.ts'

const usages = {
  generate: `Usage: helpdesk-mcp-derive generate [folder...] [--check] [--strict]

Generates a connector's files from its openapi.yaml, tools.yaml, optional overlay.yaml and src/definition.ts:
tools.json and api.d.ts in src/generated, openapi.json in sandbox/generated, server.json, the tables in README.md, and
TOOLS.md if there are many tools. Without a folder, it works in the current one. What is still a guess of \`init\` is listed.

Options:
  --check    write nothing, and fail if a file is missing or out of date
  --strict   fail if anything is still a guess`,
  init: `Usage: helpdesk-mcp-derive init <id> --openapi <file or URL> [options]

Makes the folder of a connector from an OpenAPI document: tools.yaml, overlay.yaml, src/definition.ts, sandbox, tests, README. What the
document does not say is guessed, and marked until a person confirms it. At a terminal, it asks for what is not given.

Options:
  --openapi <file or URL>  the document, OpenAPI 3.0 to 3.2, JSON or YAML; it is kept as it is
  --title <name>           the helpdesk as people write it, "Acme Desk"
  --brand <word>           the helpdesk in tool names, acme_desk
  --package <name>         the package on npm, @acme/helpdesk-mcp-acme
  --exclude <what>         a tag, a path (with all below it) or an operationId that makes no tools; * stands for anything; may be repeated
  --self-hosted            the address of the helpdesk is a setting
  --unbound <parameter>    keep as an argument what would become a setting because most paths have it; may be repeated
  --folder <folder>        where to make the folder; by default here
  --workspace              for a clone of Helpdesk MCP: a package of it`,
  drift: `Usage: helpdesk-mcp-derive drift <connector> <file or URL> [--json] [--write]

Compares a newer OpenAPI document of the vendor with that of a connector (its folder, or its id in a clone): operations, parameters,
fields, values, and what each change means for the connector's tools. Operations are matched by method and path.

Options:
  --json    print the report as JSON
  --write   put the newer document in place: the overlay is kept, entries follow renamed operations, new operations are drafted in
            tools/new-operations.yaml, and what is to review is listed

Exit codes: 0 nothing that concerns its tools; 3 changes that break none of them; 4 changes that break some; 1 a document cannot be read;
2 wrong usage.`,
}

export const usage = `${Object.values(usages).join('\n\n')}

Every command takes --help.

Exit codes of generate and init: 0 success; 1 a document has a problem, or --check found a difference; 2 wrong usage.`

type Command = keyof typeof usages

/** Runs the command with its arguments and returns the exit code. */
export async function runCommand(args: readonly string[], process: InitProcess): Promise<number> {
  const [command, ...rest] = args
  if (command === undefined || command === '--help' || command === '-h') {
    if (command !== undefined) return help(process, usage)
    return refuse(process, 'No command given.', usage)
  }
  if (!Object.hasOwn(usages, command)) return refuse(process, `Unknown command "${command}".`, usage)
  try {
    return await run[command as Command](rest, process)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    return refuse(process, message, usages[command as Command])
  }
}

const run: Record<Command, (args: string[], process: InitProcess) => Promise<number>> = {
  async generate(args, process) {
    const { values, positionals } = read(args, { check: { type: 'boolean' }, strict: { type: 'boolean' } })
    if (values.help) return help(process, usages.generate)
    const folders = positionals.length > 0 ? positionals : ['.']
    const options = { check: values.check === true, strict: values.strict === true }
    return (await generate(folders, process, options)) ? 0 : 1
  },
  async init(args, process) {
    const { values, positionals } = read(args, {
      openapi: { type: 'string' },
      title: { type: 'string' },
      brand: { type: 'string' },
      package: { type: 'string' },
      exclude: { type: 'string', multiple: true },
      unbound: { type: 'string', multiple: true },
      'self-hosted': { type: 'boolean' },
      folder: { type: 'string' },
      workspace: { type: 'boolean' },
    })
    if (values.help) return help(process, usages.init)
    if (positionals.length > 1)
      return refuse(process, `Unexpected ${positionals.slice(1).join(' ')}.`, usages.init)
    const { openapi, title, brand, package: packageName, folder, exclude = [], unbound = [] } = values
    const layout = values.workspace ? 'workspace' : 'package'
    const selfHosted = values['self-hosted'] === true
    return init(
      {
        id: positionals[0],
        openapi,
        title,
        brand,
        packageName,
        folder,
        exclude,
        unbound,
        selfHosted,
        layout,
      },
      process,
    )
  },
  async drift(args, process) {
    const { values, positionals } = read(args, { json: { type: 'boolean' }, write: { type: 'boolean' } })
    if (values.help) return help(process, usages.drift)
    const [connector, document, ...more] = positionals
    if (connector === undefined || document === undefined || more.length > 0)
      return refuse(process, 'Give a connector and a document.', usages.drift)
    return drift({ connector, document, json: values.json === true, write: values.write === true }, process)
  },
}

function read<Options extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: Options) {
  const help = { type: 'boolean', short: 'h' } as const
  return parseArgs({ args, allowPositionals: true, options: { ...options, help } })
}

function help(process: InitProcess, text: string): number {
  process.print(text)
  return 0
}

function refuse(process: InitProcess, problem: string, text: string): number {
  process.printError(`${problem}\n\n${text}`)
  return 2
}
