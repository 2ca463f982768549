import { type Call, declaredAnswer, type Handler, membersOf } from '@helpdesk-mcp/sandbox'
import { collectionOf } from './collections.ts'
import { listed } from './listed.ts'
import type { Entry } from './records.ts'
import { stamp } from './stamp.ts'
import { caller, type ZohoDeskState } from './state.ts'
import { done, told } from './view.ts'

/** The collections whose records can be thrown away; the body's key for their ids differs and is the only one there. */
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
export const trash: Record<string, Handler<ZohoDeskState>> = {
  ...Object.fromEntries(modules.map((name) => [`${name}.moveToTrash`, throwAway(name)])),
  ...Object.fromEntries(modules.map((name) => [`${name}.deleteSpam`, throwAway(name)])),

  'recycleBin.list': (call) => listed(call, call.state.collections.recycleBin.all()),
  'recycleBin.restore': (call) => {
    return told(call, { results: idsIn(call).map((id) => outcome(id, restore(call.state, id))) })
  },
  'recycleBin.restoreAll': (call) => {
    for (const { id } of call.state.collections.recycleBin.all()) restore(call.state, id)
    return done(call)
  },
  'recycleBin.delete': (call) => {
    const { recycleBin } = call.state.collections
    return told(call, { results: idsIn(call).map((id) => outcome(id, recycleBin.remove(id) !== undefined)) })
  },
  'recycleBin.deleteAll': (call) => {
    for (const { id } of call.state.collections.recycleBin.all()) call.state.collections.recycleBin.remove(id)
    return done(call)
  },
}

function throwAway(name: string): Handler<ZohoDeskState> {
  return (call) => {
    const collection = collectionOf(call.state, name)
    const results = idsIn(call).map((id) => {
      const record = collection.remove(id)
      if (record) keep(call, name, record)
      return outcome(id, record !== undefined)
    })
    const { schema } = declaredAnswer(call.document, call.operation)
    return schema && membersOf(call.document, schema).has('results') ? told(call, { results }) : done(call)
  }
}

function keep({ state, timeline }: Call<ZohoDeskState>, type: string, record: Entry): void {
  record.isTrashed = true
  state.collections.recycleBin.insert({
    id: record.id,
    type,
    module: type,
    displayName: String(
      record.subject ?? record.lastName ?? record.accountName ?? record.title ?? record.productName ?? '',
    ),
    departmentId: record.departmentId ?? null,
    deletedById: caller(state).id,
    deletedTime: stamp(timeline()),
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

export function outcome(id: string, success: boolean) {
  return { id, success, errors: success ? null : { errorCode: 'UNPROCESSABLE_ENTITY', httpCode: 422 } }
}
