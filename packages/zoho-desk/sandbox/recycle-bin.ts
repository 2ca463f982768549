import { type Call, declaredAnswer, type Handler, membersOf } from '@helpdesk-mcp/sandbox'
import { listReply } from './lists.ts'
import { collectionOf, currentAgent, type Entry, toTimestamp, type ZohoDeskState } from './state.ts'
import { bodyReply, emptyReply } from './view.ts'

/** The collections whose records can be moved to the bin. Their ids are in the only member of the body, whose name differs. */
const modules = [
  'tickets',
  'contacts',
  'accounts',
  'contracts',
  'products',
  'tasks',
  'calls',
  'events',
  'articles',
]

/** The recycle bin: what is in it is in no list and in no search until it is restored. */
export const recycleBin: Record<string, Handler<ZohoDeskState>> = {
  ...Object.fromEntries(modules.map((name) => [`${name}.moveToTrash`, moveManyToBin(name)])),
  ...Object.fromEntries(modules.map((name) => [`${name}.deleteSpam`, moveManyToBin(name)])),

  'recycleBin.list': (call) => listReply(call, call.state.collections.recycleBin.all()),
  'recycleBin.restore': (call) => {
    return bodyReply(call, { results: idsIn(call).map((id) => bulkResult(id, restore(call.state, id))) })
  },
  'recycleBin.restoreAll': (call) => {
    for (const { id } of call.state.collections.recycleBin.all()) restore(call.state, id)
    return emptyReply(call)
  },
  'recycleBin.delete': (call) => {
    const { recycleBin } = call.state.collections
    return bodyReply(call, {
      results: idsIn(call).map((id) => bulkResult(id, recycleBin.remove(id) !== undefined)),
    })
  },
  'recycleBin.deleteAll': (call) => {
    for (const { id } of call.state.collections.recycleBin.all()) call.state.collections.recycleBin.remove(id)
    return emptyReply(call)
  },
}

function moveManyToBin(name: string): Handler<ZohoDeskState> {
  return (call) => {
    const collection = collectionOf(call.state, name)
    const results = idsIn(call).map((id) => {
      const record = collection.remove(id)
      if (record) moveToBin(call, name, record)
      return bulkResult(id, record !== undefined)
    })
    const { schema } = declaredAnswer(call.document, call.operation)
    return schema && membersOf(call.document, schema).has('results')
      ? bodyReply(call, { results })
      : emptyReply(call)
  }
}

function moveToBin({ state, timeline }: Call<ZohoDeskState>, type: string, record: Entry): void {
  record.isTrashed = true
  state.collections.recycleBin.insert({
    id: record.id,
    type,
    module: type,
    displayName: String(
      record.subject ?? record.lastName ?? record.accountName ?? record.title ?? record.productName ?? '',
    ),
    departmentId: record.departmentId ?? null,
    deletedById: currentAgent(state).id,
    deletedTime: toTimestamp(timeline()),
    // Under no name that an answer has.
    held: record,
  })
}

function restore(state: ZohoDeskState, id: string): boolean {
  const entry = state.collections.recycleBin.remove(id)
  if (!entry) return false
  const record = entry.held as Entry
  record.isTrashed = false
  collectionOf(state, String(entry.type)).insert(record)
  return true
}

function idsIn({ body }: Call<ZohoDeskState>): string[] {
  const ids = Object.values(body as object).find(Array.isArray) as unknown[] | undefined
  return (ids ?? []).map(String)
}

export function bulkResult(id: string, success: boolean) {
  return { id, success, errors: success ? null : { errorCode: 'UNPROCESSABLE_ENTITY', httpCode: 422 } }
}
