import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generateConnector } from './generate-connector.ts'
import { DeriveError } from './problems.ts'

/** Where the command runs and where it prints. */
export interface CommandProcess {
  /** Folders are given, and files named, relative to this one. */
  cwd: string
  print(line: string): void
  printError(line: string): void
}

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

/** Generates the files of each connector, or checks them; returns false if one has a problem or is out of date. */
export async function generate(
  folders: readonly string[],
  process: CommandProcess,
  check: boolean,
): Promise<boolean> {
  let succeeded = true
  for (const folder of folders) {
    try {
      const files = Object.entries(await generateConnector(resolve(process.cwd, folder)))
      const changed = files.filter(([path, text]) => !writeFile(join(folder, path), text, process, check))
      if (changed.length === 0) process.print(`up to date: ${folder}`)
      else if (check) succeeded = false
    } catch (error) {
      if (!(error instanceof DeriveError)) throw error
      succeeded = false
      for (const { file, key, problem, fix } of error.problems) {
        process.printError(`${join(folder, file)}: ${key}: ${problem} ${fix}`)
      }
    }
  }
  return succeeded
}

/** Writes a file, or with `check` only compares it; returns whether it was up to date. */
export function writeFile(path: string, text: string, process: CommandProcess, check: boolean): boolean {
  const file = resolve(process.cwd, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return true
  process.print(`${check ? 'out of date' : 'wrote'}: ${relative(process.cwd, file)}`)
  if (!check) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return false
}
