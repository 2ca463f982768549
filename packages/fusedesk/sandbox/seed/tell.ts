import { caseTime } from '../dates.ts'
import type { SupportCase } from '../records.ts'
import type { FusedeskState } from '../state.ts'
import { addEntry, newCase, setStatus } from '../write-case.ts'
import { accountAddress, contacts, departments, reps } from './people.ts'
import type { Story } from './story.ts'

const hour = 3_600_000

/** Puts a story into the account as if it had happened. */
export function tell(state: FusedeskState, story: Story, now: number): SupportCase {
  const { summary, thread, tags = [], rating, snoozedHours } = story
  const contact = contacts[story.contact]
  const [opening] = thread
  const one = newCase(
    state,
    {
      depid: departments[story.department].id,
      repid: reps[story.rep].userId,
      summary,
      details: opening.text,
      openedby: `${contact.firstName} ${contact.lastName}`,
      contactUuid: contact.id,
      casetags: tags.join(','),
    },
    now - opening.hoursAgo * hour,
  )
  one.history = []
  one.hidden.from = contact.emailAddress
  for (const { hoursAgo, text: details, rep, type } of thread) {
    const date = caseTime(now - hoursAgo * hour)
    const repid = rep === undefined ? null : reps[rep].userId
    if (rep !== undefined && type !== 'note') one.date_firstresponse ??= date
    if (type === undefined || type === 'call') one.date_lastresponse = date
    one.date_updated = date
    if (type) addEntry(one, { type, title: summary, details, repid, date })
    else {
      const [from, to] = rep ? [accountAddress, contact.emailAddress] : [contact.emailAddress, accountAddress]
      const subject = one.history.length > 0 ? `Re: ${summary}` : summary
      const mail = { caseid: one.caseid, from, to, subject, date, body: details }
      const { id: emailid } = state.collections.emails.insert(mail)
      const direction = rep ? 'out' : 'in'
      addEntry(one, { type: 'email', direction, title: subject, details, repid, date, emailid })
    }
  }
  setStatus(one, story.status, one.date_updated)
  if (snoozedHours !== undefined) one.hidden.snoozedUntil = caseTime(now + snoozedHours * hour)
  if (rating !== undefined) {
    const asked = { date_requestedfeedback: one.date_updated, date_rated: one.date_updated }
    Object.assign(one, { rating, feedback: story.feedback ?? null, ...asked })
  }
  return one
}
