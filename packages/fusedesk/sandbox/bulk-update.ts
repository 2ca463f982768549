import type { Handler } from '@helpdesk-mcp/sandbox'
import { type CaseFields, changeCase } from './cases.ts'
import { getOrThrow, throwInvalid } from './errors.ts'
import { caseTime, type FusedeskState, type SupportCase } from './state.ts'

interface Changes extends CaseFields {
  caseids: number[]
  tagid?: number
  crmTagId?: number
  crmAutomationId?: number
  snooze?: string
  merge?: boolean
}

/** The fields are in the query. Nothing is changed unless every record that they name exists. */
export const bulkUpdateCases: Handler<FusedeskState> = (call) => {
  const { state } = call
  const { caseids, tagid, crmTagId, crmAutomationId, snooze, merge, ...fields } =
    call.query as unknown as Changes
  const found = [...new Set(caseids)].map((id) => getOrThrow(state.collections.cases, id, 'case'))
  if (tagid !== undefined) getOrThrow(state.collections.casetags, tagid, 'case tag')
  if (merge === true && found.length < 2) return throwInvalid('Merging takes two cases or more.')
  for (const one of found) {
    changeCase(call, one, fields)
    if (tagid !== undefined && !one.tags.includes(tagid)) one.tags = [...one.tags, tagid]
    if (snooze !== undefined) one.hidden.snoozedUntil = snooze
    const action = {
      ...(crmTagId === undefined ? {} : { tag: crmTagId }),
      ...(crmAutomationId === undefined ? {} : { automation: crmAutomationId }),
    }
    if (Object.keys(action).length > 0 && one.contactid !== null)
      state.crm.push({ contactid: one.contactid, ...action })
  }
  const [first, ...rest] = found.sort((a, b) => a.caseid - b.caseid)
  if (merge === true && first) mergeInto(state, first, rest, caseTime(call.timeline()))
  return {
    status: 200,
    body: { caseids: merge === true ? [first?.caseid] : found.map(({ caseid }) => caseid) },
  }
}

/** The oldest case takes the others' history and tags; they are gone. Which one remains is not documented. */
function mergeInto(
  state: FusedeskState,
  kept: SupportCase,
  others: readonly SupportCase[],
  now: string,
): void {
  const entries = [kept, ...others].flatMap(({ history }) => history)
  kept.history = entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  kept.tags = [...new Set([kept, ...others].flatMap(({ tags }) => tags))]
  kept.date_updated = now
  const gone = new Set(others.map(({ caseid }) => caseid))
  for (const id of gone) state.collections.cases.remove(id)
  for (const email of state.collections.emails) {
    if (email.caseid !== null && gone.has(email.caseid)) email.caseid = kept.caseid
  }
}
