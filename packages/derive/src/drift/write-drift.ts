import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenApiDocument } from '../document/openapi.ts'
import { readOperations } from '../document/operations.ts'
import { createSchemaSource } from '../document/schema-source.ts'
import { draftEntries } from '../init/draft-entries.ts'
import type { DraftAction } from '../init/draft-overlay.ts'
import { actionLines, blocks } from '../init/yaml-texts.ts'
import type { DriftReport } from './report.ts'
import { writeDocument } from './write-document.ts'

export interface WrittenDrift {
  folder: string
  /** The newer document, unchanged, as text and as it was read. */
  text: string
  newer: OpenApiDocument
  report: DriftReport
  /** The newer document with the repairs of the overlay. */
  theirs: OpenApiDocument
  /** Repairs that the newer document needs besides those of the overlay. */
  actions: readonly DraftAction[]
  entries: Readonly<Record<string, unknown>>
  brand: string
  /** Parameters that settings fill. */
  bound: ReadonlySet<string>
}

/**
 * Puts the newer document in the place of ours: entries follow operations that were renamed, new operations get drafted entries, and
 * references that lead nowhere a stub in the overlay, which is kept otherwise. Returns what was written and what is to review.
 */
export function writeDrift(change: WrittenDrift): string[] {
  const { folder, text, report } = change
  return [
    ...writeDocument(folder, text, change.newer),
    ...renameOperations(folder, report),
    ...stubReferences(folder, change.actions),
    ...draftAdded(change),
    ...toReview(report),
  ]
}

function renameOperations(folder: string, { findings }: DriftReport): string[] {
  const renamed = new Map(
    findings
      .filter(({ kind, tools }) => kind === 'operation renamed' && tools.length > 0)
      .map(({ operationId, detail }) => [operationId, detail]),
  )
  if (renamed.size === 0) return []
  return toolFilesOf(folder).flatMap((file) => {
    const before = readFileSync(join(folder, file), 'utf8')
    const after = before.replace(
      /^(\s+operation:\s*)(['"]?)([^'"\n]+)\2[ \t]*$/gm,
      (line, start: string, quote: string, id: string) => {
        const name = renamed.get(id.trim())
        return name === undefined ? line : `${start}${quote}${name}${quote}`
      },
    )
    if (before === after) return []
    writeFileSync(join(folder, file), after)
    return [`wrote: ${file} (operations that have other ids now)`]
  })
}

function toolFilesOf(folder: string): string[] {
  const parts = join(folder, 'tools')
  const more = existsSync(parts) ? readdirSync(parts).filter((file) => file.endsWith('.yaml')) : []
  return ['tools.yaml', ...more.map((file) => `tools/${file}`)]
}

/** The overlay keeps its text and comments; what is new stands at its end. */
function stubReferences(folder: string, actions: readonly DraftAction[]): string[] {
  if (actions.length === 0) return []
  const file = join(folder, 'overlay.yaml')
  const before = existsSync(file)
    ? readFileSync(file, 'utf8').replace(/\n*$/, '\n')
    : 'overlay: 1.0.0\ninfo: { title: Repairs of the document, version: 1.0.0 }\nactions:\n'
  writeFileSync(file, `${before}${actionLines(actions)}`)
  return [`wrote: overlay.yaml (${actions.length} references to settle)`]
}

const draftFile = 'tools/new-operations.yaml'

function draftAdded({ folder, report, theirs, entries, brand, bound }: WrittenDrift): string[] {
  const added = new Set(
    report.findings.filter(({ kind }) => kind === 'operation added').map(({ operationId }) => operationId),
  )
  const operations = [...readOperations(theirs).values()].filter(({ operationId }) => added.has(operationId))
  if (operations.length === 0) return []
  const source = createSchemaSource(theirs)
  const drafted = draftEntries(operations, { document: theirs, source, brand, bound })
  const fresh = new Map([...drafted].filter(([id]) => !Object.hasOwn(entries, id)))
  const taken = [...drafted.keys()].filter((id) => Object.hasOwn(entries, id))
  if (fresh.size > 0) writeWithin(folder, blocks(Object.fromEntries(fresh)))
  return [
    ...(fresh.size > 0 ? [`wrote: ${draftFile} (${fresh.size} entries, with guesses)`] : []),
    ...taken.map(
      (id) =>
        `review: ${id} is the id of an entry already; write one for ${String(drafted.get(id)?.operation)} by hand`,
    ),
  ]
}

function writeWithin(folder: string, text: string): void {
  const file = join(folder, draftFile)
  const before = existsSync(file) ? `${readFileSync(file, 'utf8')}\n` : ''
  mkdirSync(join(folder, 'tools'), { recursive: true })
  writeFileSync(file, `${before}${text}`)
}

function toReview({ findings, unmatched }: DriftReport): string[] {
  const gone = findings.filter(({ kind, tools }) => kind === 'operation removed' && tools.length > 0)
  const broken = findings.filter(({ breaking, kind }) => breaking && kind !== 'operation removed')
  return [
    ...gone.map(
      ({ operation, tools }) => `review: ${operation} is gone: remove the entries of ${tools.join(', ')}`,
    ),
    ...broken.map(
      ({ operation, field, detail, tools }) =>
        `review: ${operation}: ${field ?? ''} ${detail}: ${tools.join(', ')}`,
    ),
    ...unmatched.map((target) => `review: overlay.yaml: ${target} matches nothing: remove the action`),
  ]
}
