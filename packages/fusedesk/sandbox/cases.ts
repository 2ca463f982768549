import type { Handler, Reply } from '@helpdesk-mcp/sandbox'
import { caseTime } from './dates.ts'
import { caseOf, required } from './find.ts'
import type { SupportCase } from './records.ts'
import { searchCases, slices } from './search-cases.ts'
import type { FusedeskState } from './state.ts'
import {
  addEntry,
  type CaseFields,
  changeCase,
  type NewCaseFields,
  newCase,
  setStatus,
} from './write-case.ts'

export const cases: Record<string, Handler<FusedeskState>> = {
  searchCases: (call) => slices(searchCases(call).map(row), call),
  getCase: (call) => item(caseOf(call)),
  createCase: ({ state, body, timeline }) => item(newCase(state, body as NewCaseFields, timeline())),

  updateCase(call) {
    const one = caseOf(call)
    changeCase(call, one, (call.body ?? {}) as CaseFields)
    return item(one)
  },

  addCaseNote(call) {
    const one = caseOf(call)
    const { note, title = '', type = 'note', status, repid } = call.body as NoteFields
    const date = caseTime(call.timeline())
    addEntry(one, { type, title, details: note, repid: repid ?? one.repid, date })
    if (status !== undefined) setStatus(one, status, date)
    one.date_updated = date
    return item(one)
  },

  snoozeCase(call) {
    const one = caseOf(call)
    const { until } = call.body as { until: string }
    one.hidden.snoozedUntil = until
    one.date_updated = caseTime(call.timeline())
    return item(one)
  },

  applyCaseTag(call) {
    const one = caseOf(call)
    const { id } = required(call.state.collections.casetags, call.path.caseTagId, 'case tag')
    if (!one.tags.includes(id)) one.tags = [...one.tags, id]
    one.date_updated = caseTime(call.timeline())
    return item(one)
  },

  removeCaseTag(call) {
    const one = caseOf(call)
    const { id } = required(call.state.collections.casetags, call.path.caseTagId, 'case tag')
    one.tags = one.tags.filter((tag) => tag !== id)
    one.date_updated = caseTime(call.timeline())
    return item(one)
  },
}

interface NoteFields {
  note: string
  title?: string
  type?: 'note' | 'call'
  status?: string
  repid?: number
}

function item({ hidden: _, ...shown }: SupportCase): Reply {
  return { status: 200, body: shown }
}

/** Lists show no history. */
function row({ hidden: _, history: _history, ...shown }: SupportCase): object {
  return shown
}
