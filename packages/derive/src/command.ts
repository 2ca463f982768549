import { parseArgs } from 'node:util'
import { type CommandProcess, generate } from './generate.ts'

export const usage = `Usage: helpdesk-mcp-derive generate [folder...] [--check]

Generates a connector's files from its openapi.yaml, tools.yaml, optional overlay.yaml and src/definition.ts:
tools.json and api.d.ts in src/generated, openapi.json in sandbox/generated, server.json, the tables in README.md, and
TOOLS.md if there are many tools. Without a folder, it works in the current one.

Options:
  --check   write nothing, and fail if a file is missing or out of date
  --help    print this text

Exit codes: 0 success; 1 a document has a problem, or --check found a difference; 2 wrong usage.`

/** Runs the command with its arguments and returns the exit code. */
export async function runCommand(args: readonly string[], process: CommandProcess): Promise<number> {
  const options = readOptions(args)
  if ('problem' in options) {
    process.printError(`${options.problem}\n\n${usage}`)
    return 2
  }
  if (options.help) {
    process.print(usage)
    return 0
  }
  return (await generate(options.folders, process, options.check)) ? 0 : 1
}

function readOptions(
  args: readonly string[],
): { problem: string } | { help: boolean; check: boolean; folders: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    const [command, ...folders] = positionals
    const { help = false, check = false } = values
    if (help || command === 'generate') return { help, check, folders: folders.length > 0 ? folders : ['.'] }
    return { problem: command === undefined ? 'No command given.' : `Unknown command "${command}".` }
  } catch (error) {
    return { problem: (error as Error).message }
  }
}
