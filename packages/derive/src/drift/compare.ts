import type { OpenApiDocument } from '../document/openapi.ts'
import { type Operation, readOperations } from '../document/operations.ts'
import { createSchemaSource } from '../document/schema-source.ts'
import { type Field, fieldsOf } from './fields.ts'

/** What has changed in an operation. */
export interface Change {
  kind:
    | 'operation added'
    | 'operation removed'
    | 'operation moved'
    | 'operation renamed'
    | 'field added'
    | 'field removed'
    | 'type changed'
    | 'required'
    | 'optional'
    | 'values added'
    | 'values removed'
  /** `GET /tickets/{id}` as the newer document writes it. */
  operation: string
  /** Its operationId in our document; in the newer one for an operation that was added. */
  operationId: string
  /** `request` is what is sent, `answer` what comes back. */
  side?: 'request' | 'answer'
  /** `query status`, `body.subject`, `data[].id`. */
  field?: string
  /** What it was and what it is, in a few words. */
  detail: string
  /** Whether a call that works today may fail, or lose what it answers. */
  breaking: boolean
}

/** Compares two documents. Operations are the same if method and path are, whatever their parameters and ids are called. */
export function compareDocuments(ours: OpenApiDocument, theirs: OpenApiDocument): Change[] {
  const sources = { ours: createSchemaSource(ours), theirs: createSchemaSource(theirs) }
  const before = byAddress(readOperations(ours).values())
  const after = byAddress(readOperations(theirs).values())
  const changes: Change[] = []
  const gone = [...before].filter(([address]) => !after.has(address))
  const fresh = new Map([...after].filter(([address]) => !before.has(address)))
  const compareTwo = (operation: Operation, now: Operation) => {
    const about = { operation: titleOf(now), operationId: operation.operationId }
    const [old, young] = [fieldsOf(operation, sources.ours), fieldsOf(now, sources.theirs)]
    for (const side of ['request', 'answer'] as const)
      changes.push(...compareFields(old[side], young[side], side).map((change) => ({ ...about, ...change })))
  }
  for (const [address, operation] of before) {
    const now = after.get(address)
    if (!now) continue
    const { operationId } = operation
    if (now.operationId !== operationId)
      changes.push({
        kind: 'operation renamed',
        operation: titleOf(now),
        operationId,
        detail: now.operationId,
        breaking: false,
      })
    compareTwo(operation, now)
  }
  for (const [, operation] of gone) {
    const { operationId } = operation
    const [address, now] = [...fresh].find(([, one]) => one.operationId === operationId) ?? []
    const about = { operation: titleOf(now ?? operation), operationId, breaking: true }
    if (address === undefined || !now) {
      changes.push({ ...about, kind: 'operation removed', detail: 'is not in the newer document' })
      continue
    }
    fresh.delete(address)
    changes.push({ ...about, kind: 'operation moved', detail: `was ${titleOf(operation)}` })
    compareTwo(operation, now)
  }
  for (const operation of fresh.values()) {
    const { operationId } = operation
    changes.push({
      kind: 'operation added',
      operation: titleOf(operation),
      operationId,
      detail: 'is new',
      breaking: false,
    })
  }
  return changes
}

function byAddress(operations: Iterable<Operation>): Map<string, Operation> {
  return new Map([...operations].map((operation) => [addressOf(operation), operation]))
}

/** Method and path without the names of parameters. */
function addressOf({ method, path }: Operation): string {
  return `${method} ${path.replace(/\{[^{}]*\}/g, '{}').replace(/\/$/, '')}`
}

function titleOf({ method, path }: Operation): string {
  return `${method} ${path}`
}

type FieldChange = Omit<Change, 'operation' | 'operationId'>

function compareFields(
  before: ReadonlyMap<string, Field>,
  after: ReadonlyMap<string, Field>,
  side: 'request' | 'answer',
): FieldChange[] {
  const isRequest = side === 'request'
  const gone = [...before.keys()].filter((name) => !after.has(name) && !isPathParameter(name))
  const fresh = [...after.keys()].filter((name) => !before.has(name) && !isPathParameter(name))
  return [
    ...outermost(gone).map(
      (field): FieldChange => ({ kind: 'field removed', side, field, detail: 'is gone', breaking: true }),
    ),
    ...outermost(fresh).map((field): FieldChange => {
      const required = isRequest && after.get(field)?.required === true
      return {
        kind: 'field added',
        side,
        field,
        detail: required ? 'is new and required' : 'is new',
        breaking: required,
      }
    }),
    ...[...before].flatMap(([field, old]) => {
      const young = after.get(field)
      return young ? compareField(field, old, young, side) : []
    }),
  ]
}

function compareField(field: string, old: Field, young: Field, side: 'request' | 'answer'): FieldChange[] {
  const isRequest = side === 'request'
  const changes: FieldChange[] = []
  if (old.type !== young.type && old.type !== '' && young.type !== '')
    changes.push({
      kind: 'type changed',
      side,
      field,
      detail: `${old.type} is ${young.type}`,
      breaking: true,
    })
  if (isRequest && old.required !== young.required && !isPathParameter(field)) {
    const kind = young.required ? 'required' : 'optional'
    changes.push({ kind, side, field, detail: `is ${kind}`, breaking: young.required })
  }
  if (!old.values || !young.values) return changes
  const removed = old.values.filter((value) => !young.values?.includes(value))
  const added = young.values.filter((value) => !old.values?.includes(value))
  if (removed.length > 0)
    changes.push({ kind: 'values removed', side, field, detail: removed.join(', '), breaking: isRequest })
  if (added.length > 0)
    changes.push({ kind: 'values added', side, field, detail: added.join(', '), breaking: false })
  return changes
}

/** Parameters of the path are told by their places, not by their names. */
function isPathParameter(field: string): boolean {
  return field.startsWith('path ')
}

/** Without the fields of an object that is named already. */
function outermost(fields: readonly string[]): string[] {
  const all = new Set(fields)
  return fields.filter((field) => {
    const steps = field.split(/(?=\.|\[\])/)
    return !steps.slice(0, -1).some((_step, index) => all.has(steps.slice(0, index + 1).join('')))
  })
}
