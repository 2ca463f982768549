import type { Refusal } from '../manage/refusal.ts'
import type { FinishedConnect } from '../oauth/finish-connect.ts'
import { escapeHtml } from './html-page.ts'

/** What a person reads after the vendor's consent page. */
export function connectPage(end: FinishedConnect | { refusal: Refusal }): { title: string; body: string } {
  if ('refusal' in end) return page('The account was not connected', end.refusal.detail, null)
  const { account, problem, returnTo } = end
  if (problem === null) return page(`${account.name} is connected`, 'You can close this page.', returnTo)
  return page(`${account.name} does not open yet`, `Consent was given, but: ${problem.message}`, returnTo)
}

function page(title: string, sentence: string, returnTo: string | null) {
  const back = returnTo === null ? '' : `<p><a href="${escapeHtml(returnTo)}">Go on</a></p>`
  return { title, body: `<main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p>${back}</main>` }
}
