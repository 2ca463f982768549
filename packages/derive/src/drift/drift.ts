import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { isObject } from '@helpdesk-mcp/contracts'
import { parse } from 'yaml'
import { applyOverlay, readDocuments } from '../document/documents.ts'
import type { OpenApiDocument } from '../document/openapi.ts'
import { type Operation, readOperations } from '../document/operations.ts'
import type { ToolEntry } from '../entries/entry.ts'
import { repairReferences } from '../init/draft-overlay.ts'
import { UsageError } from '../init/identity.ts'
import type { InitProcess } from '../init/init.ts'
import { readSource, SourceError } from '../init/read-source.ts'
import { loadDefinition } from '../load-definition.ts'
import { DeriveError } from '../problems.ts'
import { toolName } from '../tools/names.ts'
import { type Change, compareDocuments } from './compare.ts'
import { describeDrift, type Finding, verdictOf } from './report.ts'
import { type WrittenDrift, writeDrift } from './write-drift.ts'

export interface DriftOptions {
  /** The connector: its folder, or its id in a clone. */
  connector: string
  /** The newer document: a file or a URL. */
  document: string
  json: boolean
  /** Puts the newer document in the place of ours. */
  write: boolean
}

/** 0 nothing that concerns our tools, 1 a document cannot be read, 2 wrong usage, 3 compatible changes, 4 breaking ones. */
export const driftCodes = { none: 0, compatible: 3, breaking: 4 } as const

/** Compares a newer document of a vendor with the connector's, and says what it means for its tools. */
export async function drift(options: DriftOptions, process: InitProcess): Promise<number> {
  try {
    const folder = folderOf(options.connector, process.cwd)
    const source = await readSource(options.document, process)
    const compared = await compareConnector(folder, source.document)
    const { report } = compared
    if (options.json) process.print(JSON.stringify(report, undefined, 2))
    else for (const line of describeDrift(report)) process.print(line)
    if (options.write) {
      process.printError(`In ${relative(process.cwd, folder) || '.'}:`)
      for (const line of writeDrift({ folder, text: source.text, newer: source.document, ...compared }))
        process.printError(line)
    }
    return driftCodes[report.verdict]
  } catch (error) {
    if (error instanceof UsageError || error instanceof SourceError) process.printError(error.message)
    else if (error instanceof DeriveError)
      for (const { file, key, problem, fix } of error.problems)
        process.printError(`${file}: ${key}: ${problem} ${fix}`)
    else throw error
    return error instanceof UsageError ? 2 : 1
  }
}

function folderOf(connector: string, cwd: string): string {
  const places = [resolve(cwd, connector), resolve(cwd, 'packages', connector)]
  const found = places.find((place) => existsSync(join(place, 'tools.yaml')))
  if (found !== undefined) return found
  throw new UsageError(`There is no connector ${connector}: give its folder, or its id in a clone.`)
}

type Compared = Omit<WrittenDrift, 'folder' | 'text' | 'newer'>

async function compareConnector(folder: string, newer: OpenApiDocument): Promise<Compared> {
  const { brand, bound = {} } = await loadDefinition(folder)
  const { document: ours, entries } = readDocuments(folder)
  const theirs = structuredClone(newer)
  const unmatched = overlayActions(folder).flatMap((action) => applied(theirs, action))
  const tools = toolsByOperation(entries, brand)
  const changes = compareDocuments(ours, theirs)
  const findings = changes.map((change): Finding => {
    const using = change.kind === 'operation added' ? [] : (tools.get(change.operationId) ?? [])
    const concerned = using.filter(({ entry }) => concerns(change, entry))
    return {
      ...change,
      breaking: change.breaking && concerned.some(({ entry }) => breaks(change, entry)),
      tools: concerned.map(({ name }) => name),
    }
  })
  const used = [...readOperations(theirs).values()].filter((operation) => isUsed(operation, ours, tools))
  const actions = repairReferences(theirs, used)
  const broken = actions.map(({ description, target }) => `${target}: ${description}`)
  const report = { verdict: verdictOf(findings), findings, unmatched, broken }
  return { report, theirs, actions, entries, brand, bound: new Set(Object.keys(bound)) }
}

function isUsed(
  { method, path }: Operation,
  ours: OpenApiDocument,
  tools: ReadonlyMap<string, unknown>,
): boolean {
  const own = [...readOperations(ours).values()].find((one) => one.method === method && one.path === path)
  return own === undefined || tools.has(own.operationId)
}

function overlayActions(folder: string): Record<string, unknown>[] {
  const file = join(folder, 'overlay.yaml')
  const overlay: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined
  return isObject(overlay) && Array.isArray(overlay['actions']) ? overlay['actions'].filter(isObject) : []
}

/** Applies one action; returns its target if nothing matches. */
function applied(document: OpenApiDocument, action: Record<string, unknown>): string[] {
  try {
    applyOverlay(document, { actions: [action] })
    return []
  } catch (error) {
    if (error instanceof DeriveError) return [String(action['target'])]
    throw error
  }
}

interface UsingTool {
  name: string
  entry: ToolEntry
}

function toolsByOperation(entries: Record<string, unknown>, brand: string): Map<string, UsingTool[]> {
  const tools = new Map<string, UsingTool[]>()
  for (const raw of Object.values(entries)) {
    if (!isObject(raw) || typeof raw['operation'] !== 'string') continue
    const entry = raw as unknown as ToolEntry
    const using = tools.get(entry.operation) ?? []
    tools.set(entry.operation, [...using, { name: toolName(brand, entry), entry }])
  }
  return tools
}

/** Whether a change concerns a tool: not one of an argument that the tool does not offer. */
function concerns({ side, field = '' }: Change, { withheld = {} }: ToolEntry): boolean {
  const name = field.split(/[ .]/)[1] ?? ''
  return side !== 'request' || !Object.hasOwn(withheld, name)
}

/** A field that is gone from an answer breaks the tools that name it; every other tool shows one field less. */
function breaks({ side, kind, field = '' }: Change, entry: ToolEntry): boolean {
  if (side !== 'answer' || kind !== 'field removed') return true
  const { compact = [], answer = [], items = '' } = entry
  const plain = field.replaceAll('[]', '')
  const paths = [...compact, ...answer].map((path) => path.toString())
  return (
    items === plain ||
    items.startsWith(`${plain}.`) ||
    paths.some((path) => plain === path || plain.endsWith(`.${path}`))
  )
}
