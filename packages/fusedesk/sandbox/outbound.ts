import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { addEntry, caseOf } from './cases.ts'
import { throwInvalid } from './errors.ts'
import { accountAddress, caseTime, type FusedeskState, type SupportCase } from './state.ts'

/** Mails to customers, kept in `state.deliveries`, and what customers said of a case. */
export const outbound: Record<string, Handler<FusedeskState>> = {
  replyToCaseByEmail(call) {
    const one = caseOf(call)
    const { body, to, from = accountAddress, cc = '', bcc = '' } = call.body as Reply
    const receivers = [to ?? addressOf(call, one), ...`${cc},${bcc}`.split(',')].map((text) => text?.trim())
    const addresses = receivers.filter((text) => text !== undefined && text !== '') as string[]
    const [first] = addresses
    if (first === undefined) return throwInvalid('The case has no contact to reply to; give to.')
    const date = caseTime(call.timeline())
    const subject = `Re: ${one.summary}`
    const { id: emailid } = call.state.collections.emails.insert({
      caseid: one.caseid,
      ...{ from, to: first, subject, date, body },
    })
    const { repid } = one
    addEntry(one, { type: 'email', direction: 'out', title: subject, details: body, repid, date, emailid })
    one.date_firstresponse ??= date
    one.date_lastresponse = date
    one.date_updated = date
    call.state.deliveries.push({ kind: 'reply', caseid: one.caseid, to: addresses, body, sent_at: date })
    return { status: 200, body: { emailid } }
  },

  getCaseFeedbackData(call) {
    const { rating, feedback, date_rated, date_requestedfeedback, hidden } = caseOf(call)
    const { asksFeedback } = hidden
    return { status: 200, body: { asksFeedback, date_requestedfeedback, date_rated, rating, feedback } }
  },

  enableCaseFeedback: (call) => setFeedback(call, true),
  disableCaseFeedback: (call) => setFeedback(call, false),

  requestCaseFeedbackNow(call) {
    const one = caseOf(call)
    const to = addressOf(call, one) ?? throwInvalid('The case has no contact to ask.')
    const sent_at = caseTime(call.timeline())
    one.date_requestedfeedback = sent_at
    const body = `How did we do on ${one.casenum}?`
    call.state.deliveries.push({ kind: 'feedback request', caseid: one.caseid, to: [to], body, sent_at })
    return { status: 200, body: { success: true } }
  },
}

interface Reply {
  body: string
  to?: string
  from?: string
  cc?: string
  bcc?: string
}

function addressOf({ state }: Call<FusedeskState>, { contactUuid }: SupportCase): string | undefined {
  return state.collections.contacts.get(contactUuid)?.emailAddress
}

function setFeedback(call: Call<FusedeskState>, asksFeedback: boolean) {
  caseOf(call).hidden.asksFeedback = asksFeedback
  return { status: 200, body: { success: true } }
}
