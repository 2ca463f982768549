import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import {
  type ConnectorDefinition,
  describeSettings,
  possibleEffects,
  renderAll,
  type ToolRecord,
} from '@helpdesk-mcp/connector'
import { answerShapes } from './answers/answer-shapes.ts'
import { int64Table } from './answers/int64.ts'
import { type DeriveOptions, deriveTools } from './derive-tools.ts'
import { readDocuments, readText } from './document/documents.ts'
import { definitionGuesses, describeGuesses, type Guess, guessProblems } from './document/guesses.ts'
import type { OpenApiDocument } from './document/openapi.ts'
import { incomingRequests } from './document/operations.ts'
import { withGuardArguments } from './entries/guards.ts'
import { pagingTable } from './entries/paging-plan.ts'
import { loadDefinition } from './load-definition.ts'
import { DeriveError, type DeriveProblem } from './problems.ts'
import { definitionProblems, unusedBound } from './request/constants.ts'
import { longNames } from './tools/names.ts'
import { toolTypes } from './tools/tool-types.ts'

/** Where the command runs and where it prints. */
export interface CommandProcess {
  /** Folders are given, and files named, relative to this one. */
  cwd: string
  print(line: string): void
  printError(line: string): void
}

export interface GenerateOptions {
  /** Write nothing, and fail if a file is out of date. */
  check: boolean
  /** Refuse what is still a guess of `init`. */
  strict?: boolean
}

/** Generates the files of each connector, or checks them; returns false if one has a problem or is out of date. */
export async function generate(
  folders: readonly string[],
  process: CommandProcess,
  { check, strict = false }: GenerateOptions,
): Promise<boolean> {
  let succeeded = true
  for (const folder of folders) {
    try {
      const warn = (warning: string) => process.printError(`${folder}: warning: ${warning}`)
      const { texts, guesses } = await generateTexts(resolve(process.cwd, folder), warn)
      if (strict && guesses.length > 0) throw new DeriveError(guessProblems(guesses))
      const files = Object.entries(texts)
      const changed = files.filter(([path, text]) => !writeFile(join(folder, path), text, process, check))
      if (changed.length === 0) process.print(`up to date: ${folder}`)
      else if (check) succeeded = false
      for (const line of describeGuesses(guesses)) process.print(line)
    } catch (error) {
      succeeded = false
      const problems = error instanceof DeriveError ? error.problems : [unforeseen(error)]
      for (const { file, key, problem, fix } of problems) {
        process.printError(`${join(folder, file)}: ${key}: ${problem} ${fix}`)
      }
    }
  }
  return succeeded
}

function unforeseen(error: unknown): DeriveProblem {
  const problem = `cannot be read: ${(error as Error).message.split('\n')[0]}.`
  const fix = 'Fix it, or report it with the document if it is valid.'
  return { file: 'openapi.yaml', key: '(file)', problem, fix }
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

/** Everything that is generated for one connector: text by path inside its folder. */
export async function generateConnector(folder: string): Promise<Record<string, string>> {
  return (await generateTexts(folder, () => {})).texts
}

async function generateTexts(
  folder: string,
  warn: (warning: string) => void,
): Promise<{ texts: Record<string, string>; guesses: Guess[] }> {
  const definition = await loadDefinition(folder)
  const { document, entries, files, guesses } = readDocuments(folder)
  const { brand, pagination, hosts = [], bound = {}, headers = {} } = definition
  const paging = pagingTable(pagination)
  refuse(definitionProblems(definition))
  const constants = { bound, headers: Object.keys(headers) }
  const tools = deriveRecords({ document, entries, brand, paging, hosts, constants }, files)
  refuse(unusedBound(bound, tools))
  const page = toolsPage(definition.title, tools)
  longNames(definition.serverName ?? definition.id, tools).forEach(warn)
  incomingRequests(document).forEach(warn)
  const texts = {
    'src/generated/tools.json': `${JSON.stringify({ connector: definition.id, tools }, null, 1)}\n`,
    'src/generated/answers.json': `${JSON.stringify(answerShapes(document, tools))}\n`,
    'sandbox/generated/openapi.json': `${JSON.stringify(document)}\n`,
    'src/generated/api.d.ts': await apiTypes(document),
    'src/generated/int64.json': `${JSON.stringify(int64Table(document), null, 1)}\n`,
    'src/generated/tools.d.ts': toolTypes(renderAll(tools, tools), document),
    'server.json': serverManifest(definition, JSON.parse(readText(folder, 'package.json'))),
    'README.md': readmeWith(join(folder, 'README.md'), {
      tools: toolsTable(tools),
      settings: settingsTable(definition),
    }),
    ...(page === undefined ? {} : { 'TOOLS.md': page }),
  }
  return { texts, guesses: [...guesses, ...definitionGuesses(definition)] }
}

function refuse(problems: readonly DeriveProblem[]): void {
  if (problems.length > 0) throw new DeriveError(problems)
}

/**
 * The types for a typed client, in which 64-bit integers are strings. The compiler that writes them is slow to load, so it is loaded only here.
 * The document is read already: to have it checked and bundled again would take most of the time and memory of a large one.
 */
async function apiTypes(document: OpenApiDocument): Promise<string> {
  const { astToString, resolveRef, scanDiscriminators, transformSchema, tsUnion, STRING, NULL } =
    await import('openapi-typescript')
  const copy = structuredClone(document) as unknown as Parameters<typeof transformSchema>[0]
  const options = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: (schema: object) => {
      const { type, format, nullable } = schema as { type?: unknown; format?: string; nullable?: boolean }
      const types = [type].flat()
      if (format !== 'int64' || !types.includes('integer')) return undefined
      return nullable || types.includes('null') ? tsUnion([STRING, NULL]) : STRING
    },
  }
  const context = {
    ...options,
    discriminators: scanDiscriminators(copy, options),
    injectFooter: [],
    redoc: undefined,
    resolve: <Found>(ref: string) => resolveRef<Found>(copy, ref, { silent: true }),
    transformProperty: undefined,
  } as unknown as Parameters<typeof transformSchema>[1]
  return astToString(transformSchema(copy, context))
}

/** Derives the records; problems with an entry name the file that holds it. */
function deriveRecords(options: DeriveOptions, files: ReadonlyMap<string, string>): ToolRecord[] {
  try {
    return withGuardArguments(deriveTools(options))
  } catch (error) {
    if (!(error instanceof DeriveError)) throw error
    throw new DeriveError(
      error.problems.map((problem) => ({
        ...problem,
        file: (problem.file === 'tools.yaml' && files.get(problem.key.split('.')[0] ?? '')) || problem.file,
      })),
    )
  }
}

/** The README with each table placed between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`. */
function readmeWith(file: string, tables: Record<string, string>): string {
  return Object.entries(tables).reduce(
    (text, [name, table]) => {
      const pattern = new RegExp(`(<!-- generated:${name} -->)[\\s\\S]*?(<!-- /generated:${name} -->)`)
      if (pattern.test(text))
        return text.replace(pattern, (_whole, start: string, end: string) => `${start}\n${table}\n${end}`)
      const fix = `Add <!-- generated:${name} --> and <!-- /generated:${name} -->.`
      throw new DeriveError([{ file: 'README.md', key: name, problem: 'has no place for this table.', fix }])
    },
    existsSync(file) ? readFileSync(file, 'utf8') : '',
  )
}

/** A connector with more tools than this lists them in TOOLS.md. */
const maxInReadme = 100

/** The README's table: all tools, or only the essential ones if there are too many. */
function toolsTable(tools: readonly ToolRecord[]): string {
  if (tools.length <= maxInReadme)
    return `${tools.length} tools; * marks the essential ones.\n\n${table(tools)}`
  const essential = tools.filter((tool) => tool.essential)
  const others = `${tools.length} tools, all in [TOOLS.md](TOOLS.md). These ${essential.length} are the essential ones`
  return `${others}; the rest is found with search_tools.\n\n${table(essential)}`
}

function toolsPage(title: string, tools: readonly ToolRecord[]): string | undefined {
  if (tools.length <= maxInReadme) return undefined
  const marks = '* marks the essential ones; tools marked (unverified) are offered with `--unverified` only.'
  return `# ${title}: tools\n\nGenerated. ${tools.length} tools; ${marks}\n\n${table(tools)}\n`
}

function table(tools: readonly ToolRecord[]): string {
  const rows = tools.map((tool) => {
    const effects = [...new Set(possibleEffects(tool).flat())].join(', ')
    return `| \`${tool.name}\`${tool.essential ? ' *' : ''}${tool.unverified ? ' (unverified)' : ''} | ${tool.method} | ${tool.tags.join(', ')} | ${effects} |`
  })
  return ['| tool | method | tags | effects |', '|---|---|---|---|', ...rows].join('\n')
}

function settingsTable(definition: ConnectorDefinition): string {
  const rows = describeSettings(definition).map(
    ({ variable, required, description, help }) =>
      `| \`${variable}\` | ${required ? 'yes' : 'no'} | ${[description, help].filter(Boolean).join(' ')} |`,
  )
  return ['| variable | required | what it is |', '|---|---|---|', ...rows].join('\n')
}

interface PackageManifest {
  name: string
  version: string
  description: string
  mcpName: string
  repository?: { url?: string }
}

/** server.json, from which the MCP registry lists the package. */
function serverManifest(definition: ConnectorDefinition, manifest: PackageManifest): string {
  const { name, version, description, mcpName, repository } = manifest
  const environmentVariables = describeSettings(definition).map((setting) => ({
    name: setting.variable,
    description: [setting.description, setting.help].filter(Boolean).join(' '),
    isRequired: setting.required,
    isSecret: setting.secret,
  }))
  const url = repository?.url?.replace(/^git\+/, '').replace(/\.git$/, '')
  const server = {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: mcpName,
    title: definition.title,
    description: description.slice(0, 100),
    version,
    ...(url === undefined ? {} : { repository: { url, source: 'github' } }),
    packages: [
      { registryType: 'npm', identifier: name, version, transport: { type: 'stdio' }, environmentVariables },
    ],
  }
  return `${JSON.stringify(server, null, 2)}\n`
}
