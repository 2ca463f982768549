import { type Call, declaredAnswer, fit, membersOf, type Node, type Reply } from '@helpdesk-mcp/sandbox'
import type { Entry } from './records.ts'
import { agentById, related } from './relations.ts'
import type { ZohoDeskState } from './state.ts'

/** One record, as its operation shows it. */
export function shown(call: Call<ZohoDeskState>, record: object): Reply {
  const { status, schema } = declaredAnswer(call.document, call.operation)
  return schema ? { status, body: view(call, schema, record as Entry) } : { status }
}

/** A body, as its operation shows it. */
export function told(call: Call<ZohoDeskState>, body: object): Reply {
  const { status, schema } = declaredAnswer(call.document, call.operation)
  return { status, body: fit(call.document, schema, body) }
}

/** Success, without a body. */
export function done({ document, operation }: Call<ZohoDeskState>): Reply {
  return { status: declaredAnswer(document, operation).status }
}

/**
 * A record by its schema: with the objects that belong to it, those of `include` only if asked for, and null for all that
 * it does not have.
 */
export function view(call: Call<ZohoDeskState>, schema: Node, record: Entry, depth = 0): unknown {
  const members = membersOf(call.document, schema)
  if (members.size === 0) return record
  const offered = depth === 0 ? includable(call) : new Set<string>()
  const asked = new Set([call.query.include ?? []].flat().map(String))
  // An id that is not called id stands first: folderId, contractId.
  const [firstName = ''] = members.keys()
  const ownId = !members.has('id') && firstName.endsWith('Id') ? firstName : undefined
  const shown: Record<string, unknown> = {}
  for (const [name, member] of members) {
    const option = [name, `${name}s`, ...(name === 'skillsInfo' ? ['skills'] : [])].find((one) =>
      offered.has(one),
    )
    if (option !== undefined && !asked.has(option)) continue
    const value = record[name] ?? (name === ownId ? record.id : (related(call.state, record, name) ?? null))
    const isOne = isEntry(value) && depth < 2 && membersOf(call.document, member).size > 0
    shown[name] = isOne
      ? view(call, member, value, depth + 1)
      : wanted(call.state, call.document, member, value)
  }
  return fit(call.document, schema, shown)
}

/** An agent in place of an id where an object is to be shown, and the other way round. */
function wanted(
  state: ZohoDeskState,
  document: Call<ZohoDeskState>['document'],
  member: Node,
  value: unknown,
) {
  const isObject = [member.value.type ?? []].flat().includes('object') || membersOf(document, member).size > 0
  if (isObject && typeof value === 'string') return agentById(state, value) ?? null
  // Some lists in bodies come back as objects; how their members are named there is not known.
  if (isObject && Array.isArray(value)) return null
  return value
}

function includable({ operation }: Call<ZohoDeskState>): Set<string> {
  const schema = operation.parameters.find(({ name }) => name === 'include')?.schema
  const items = (schema?.value.items ?? schema?.value) as { enum?: unknown[] } | undefined
  return new Set((items?.enum ?? []).map(String))
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'id' in value
}
