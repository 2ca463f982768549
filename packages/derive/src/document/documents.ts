import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '@helpdesk-mcp/contracts'
import { jsonpath } from 'json-p3'
import { DeriveError, type DeriveProblem } from '../problems.ts'
import { decodeText } from './decode-text.ts'
import { createFileIncluder } from './file-references.ts'
import { entryGuesses, type Guess, overlayGuesses } from './guesses.ts'
import { checkVersion, type OpenApiDocument } from './openapi.ts'
import { parseYaml } from './parse-yaml.ts'
import { resolveIds } from './resolve-ids.ts'

/** What a connector's folder says about its API and tools. */
export interface Documents {
  /** openapi.yaml and the files of openapi/, repaired by overlay.yaml. */
  document: OpenApiDocument
  /** The entries of tools.yaml and of the files of tools/. */
  entries: Record<string, unknown>
  /** The file that holds each entry. */
  files: ReadonlyMap<string, string>
  /** What of the overlay and the entries nobody has confirmed. */
  guesses: Guess[]
}

type Methods = Record<string, Record<string, unknown>>

interface Part {
  file: string
  content: Record<string, unknown>
}

/**
 * Reads a connector's documents. A large one may be split: openapi/*.yaml hold more paths and components of openapi.yaml,
 * tools/*.yaml more entries of tools.yaml. Throws a `DeriveError` for invalid YAML and for duplicates.
 */
export function readDocuments(folder: string): Documents {
  const problems: DeriveProblem[] = []
  const document = readYaml(folder, 'openapi.yaml') as OpenApiDocument
  const unread = checkVersion(document)
  if (unread.length > 0) throw new DeriveError(unread)
  const parts = partsIn(folder, 'openapi')
  const reader = {
    read: (file: string) => (isFile(join(folder, file)) ? readYaml(folder, file) : undefined),
    merged: new Set(['openapi.yaml', ...parts.map(({ file }) => file)]),
  }
  resolveIds(document)
  const include = createFileIncluder(document, reader)
  include(document, 'openapi.yaml')
  for (const { file, content } of parts) {
    include(content, file)
    const { paths, components } = content as { paths?: Methods; components?: Methods }
    document.paths = merged(file, 'paths', document.paths, paths, problems)
    document.components = merged(file, 'components', document.components, components, problems)
  }
  const entries: Record<string, unknown> = {}
  const files = new Map<string, string>()
  const tools = readYaml(folder, 'tools.yaml') ?? {}
  if (!isObject(tools))
    throw new DeriveError([notMap('tools.yaml', 'Give an entry for each tool by its id.')])
  for (const { file, content } of [{ file: 'tools.yaml', content: tools }, ...partsIn(folder, 'tools')]) {
    for (const [id, entry] of Object.entries(content)) {
      if (Array.isArray(entry) && (entries[id] === undefined || Array.isArray(entries[id]))) {
        entries[id] = [...((entries[id] as unknown[] | undefined) ?? []), ...entry]
        continue
      }
      if (id in entries) problems.push(duplicate(file, id, files.get(id)))
      entries[id] = entry
      files.set(id, file)
    }
  }
  if (problems.length > 0) throw new DeriveError(problems)
  const overlay = existsSync(join(folder, 'overlay.yaml')) ? readYaml(folder, 'overlay.yaml') : undefined
  if (overlay !== undefined) applyOverlay(document, overlay)
  const guesses = [...overlayGuesses(overlay), ...entryGuesses(entries, files)]
  return { document, entries, files, guesses }
}

function partsIn(folder: string, name: string): Part[] {
  const directory = join(folder, name)
  if (!existsSync(directory)) return []
  return readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const content = readYaml(folder, `${name}/${file}`)
      if (isObject(content)) return { file: `${name}/${file}`, content }
      throw new DeriveError([notMap(`${name}/${file}`, 'Add entries, or delete the file.')])
    })
}

function notMap(file: string, fix: string): DeriveProblem {
  return { file, key: '(file)', problem: 'is not a map.', fix }
}

/** Merges two levels deep: methods by path, schemas by kind. */
function merged(
  file: string,
  key: string,
  into: Record<string, Record<string, unknown>> | undefined,
  more: Methods | undefined,
  problems: DeriveProblem[],
): Methods {
  const whole: Methods = { ...into }
  for (const [outer, values] of Object.entries(more ?? {})) {
    const there = whole[outer] ?? {}
    for (const inner of Object.keys(values)) {
      if (Object.hasOwn(there, inner))
        problems.push(duplicate(file, `${key}.${outer}.${inner}`, 'another file'))
    }
    whole[outer] = { ...there, ...values }
  }
  return whole
}

function duplicate(file: string, key: string, other: string | undefined): DeriveProblem {
  return { file, key, problem: `is also in ${other}.`, fix: 'Keep one of them.' }
}

function readYaml(folder: string, file: string): unknown {
  const text = readText(folder, file)
  // The parser of YAML takes many times as long for JSON.
  if (/^\s*\{/.test(text)) {
    try {
      return JSON.parse(text)
    } catch {
      // A flow map of YAML begins so too.
    }
  }
  try {
    return parseYaml(text)
  } catch (error) {
    const { message, linePos: [place] = [] } = error as Error & { linePos?: { line: number }[] }
    throw new DeriveError([
      {
        file,
        key: place ? `line ${place.line}` : '(file)',
        problem: `is not YAML: ${message.split('\n')[0]}`,
        fix: 'Fix the syntax there.',
      },
    ])
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Reads a file that every connector has. */
export function readText(folder: string, file: string): string {
  if (isFile(join(folder, file))) {
    const text = decodeText(readFileSync(join(folder, file)))
    if (text !== undefined) return text
    throw new DeriveError([
      { file, key: '(file)', problem: 'is not text in UTF-8.', fix: 'Save it in UTF-8.' },
    ])
  }
  const fix = "Create it, or run the command in a connector's folder."
  throw new DeriveError([{ file, key: '(file)', problem: 'does not exist.', fix }])
}

/** Applies an OpenAPI Overlay 1.0 document in place; an action that matches nothing is an error. */
export function applyOverlay(document: Record<string, unknown>, overlay: unknown): void {
  const actions = isObject(overlay) && Array.isArray(overlay['actions']) ? overlay['actions'] : undefined
  if (!actions)
    throw overlayError(
      'actions',
      'is missing.',
      'An overlay is `overlay: 1.0.0`, `info`, and a list of `actions`.',
    )
  const unsettled = actions.flatMap((action, index) => unsettledProblem(action, `actions.${index}`))
  if (unsettled.length > 0) throw new DeriveError(unsettled)
  for (const [index, action] of actions.entries()) apply(document, action, `actions.${index}`)
}

/** An action that `init` drafted where only a person can say what was meant. */
function unsettledProblem(action: unknown, key: string): DeriveProblem[] {
  if (!isObject(action) || action['x-unsettled'] === undefined) return []
  const problem = `is not settled: ${String(action['description'] ?? action['target'])}`
  return [{ file: 'overlay.yaml', key, problem, fix: String(action['x-unsettled']) }]
}

function apply(document: Record<string, unknown>, action: unknown, key: string): void {
  if (!isObject(action) || typeof action['target'] !== 'string') {
    throw overlayError(key, 'has no target.', 'Give a JSONPath as `target`, and `update` or `remove: true`.')
  }
  const target = action['target']
  if (action['remove'] !== true && action['update'] === undefined) {
    throw overlayError(key, 'changes nothing.', 'Give `update` or `remove: true`.')
  }
  const nodes = find(document, target, key)
  if (nodes.length === 0)
    throw overlayError(key, `matches nothing: ${target}.`, 'Remove the action, or fix its path.')
  // Last first, so that removing an item of a list does not shift the others.
  for (const { location } of [...nodes].reverse()) {
    const last = location.at(-1)
    const parent = ownParent(document, location)
    if (action['remove'] === true) remove(parent, last)
    else put(document, parent, last, structuredClone(action['update']))
  }
}

/** What holds the node at a location. It and all around it are copies, since an alias of YAML stands for the same object elsewhere. */
function ownParent(document: Record<string, unknown>, location: readonly (string | number)[]): unknown {
  let holder = document as Record<string | number, unknown>
  for (const step of location.slice(0, -1)) {
    const inner = holder[step]
    holder[step] = Array.isArray(inner) ? [...inner] : { ...(inner as object) }
    holder = holder[step] as Record<string | number, unknown>
  }
  return holder
}

function find(
  document: Record<string, unknown>,
  target: string,
  key: string,
): { location: (string | number)[] }[] {
  try {
    return jsonpath.query(target, document as never).nodes
  } catch (error) {
    throw overlayError(key, `is not a JSONPath: ${target}.`, error instanceof Error ? error.message : '')
  }
}

function remove(parent: unknown, step: string | number | undefined): void {
  if (Array.isArray(parent)) parent.splice(Number(step), 1)
  else if (isObject(parent) && step !== undefined) delete parent[step]
}

function put(
  document: Record<string, unknown>,
  parent: unknown,
  step: string | number | undefined,
  update: unknown,
): void {
  if (step === undefined) Object.assign(document, merge(document, update))
  else {
    const holder = parent as Record<string | number, unknown>
    const current = holder[step]
    if (Array.isArray(current)) current.push(...(Array.isArray(update) ? update : [update]))
    else holder[step] = merge(current, update)
  }
}

/** As the specification says: merges objects key by key, appends lists, replaces everything else. */
function merge(current: unknown, update: unknown): unknown {
  if (Array.isArray(current) && Array.isArray(update)) return [...current, ...update]
  if (!isObject(current) || !isObject(update)) return update
  const merged: Record<string, unknown> = { ...current }
  for (const [key, value] of Object.entries(update))
    merged[key] = Object.hasOwn(current, key) ? merge(current[key], value) : value
  return merged
}

function overlayError(key: string, problem: string, fix: string): DeriveError {
  return new DeriveError([{ file: 'overlay.yaml', key, problem, fix }])
}
