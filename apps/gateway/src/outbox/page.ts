import type { Turn } from '@helpdesk-mcp/contracts'
import type { Context } from 'hono'
import { escapeHtml } from '../http/html-page.ts'
import { page } from '../http/pages.ts'
import type { OutboxItem } from '../outbox-model.ts'
import { wordsOf } from '../writes/words.ts'
import { aboutOf, type Detail, editedWords, otherArguments, outcomeWords } from './channels/channel.ts'

interface Shown {
  item: OutboxItem
  detail: Detail
  /** The conversation, or why it could not be read. */
  thread: readonly Turn[] | string | undefined
  problem?: string
}

/** The whole call, the conversation, and the ways to decide. It needs no script. */
export function itemPage(c: Context, { item, detail, thread, problem }: Shown, status = 200): Response {
  const { text, seen, new_turns: newTurns } = detail
  const others = otherArguments(item)
  const edited = editedWords(item)
  const about = aboutOf(item)
  const hidden = `<input type="hidden" name="version" value="${item.version}">${seen === null ? '' : `<input type="hidden" name="seen" value="${escapeHtml(seen)}">`}`
  const rows = [
    ...(about === '' ? [] : [['About', about]]),
    ['Helpdesk', `${detail.integrated_account.name} (${detail.integrated_account.connector})`],
    ['MCP server', detail.mcp_server.name],
    ['Tool', detail.tool_title],
    ...(item.person ? [['In the name of', item.person.name]] : []),
    ...(item.app ? [['App', item.app.name]] : []),
  ]
  const parts = [
    `<h1>${escapeHtml(item.summary)}</h1>`,
    problem === undefined ? '' : `<p class="note" role="alert">${escapeHtml(problem)}</p>`,
    item.state === 'stale' ? `<p class="note">${escapeHtml(outcomeWords(item))}</p>` : '',
    `<dl>${rows.map(([name = '', value = '']) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`,
    newTurns.length === 0
      ? ''
      : `<h2>New in the conversation</h2>${(item.content.newTurns ?? []).map(turnHtml).join('')}`,
    text === null
      ? ''
      : `<h2>The text for the customer</h2>${edited === undefined ? '' : `<p>${escapeHtml(edited)}</p>`}<pre>${escapeHtml(text)}</pre>`,
    others.length === 0
      ? ''
      : `<h2>${text === null ? 'What it sends' : 'What else it sends'}</h2><pre>${escapeHtml(others.join('\n'))}</pre>`,
    threadHtml(thread),
    `<form method="post">${hidden}<div class="actions"><button class="main" name="decision" value="approve">${approveWords(item)}</button></div></form>`,
    text === null
      ? ''
      : `<details><summary>Change the text</summary><form method="post">${hidden}<label class="stack">Text for the customer<textarea name="text" rows="12">\n${escapeHtml(text)}</textarea></label><div class="actions"><button name="decision" value="approve">Send the changed text</button></div></form></details>`,
    `<details><summary>Discard</summary><form method="post">${hidden}<label class="stack">Why? The assistant reads this.<textarea name="reason" rows="4" maxlength="2000"></textarea></label><div class="actions"><button name="decision" value="discard">Discard, send nothing</button></div></form></details>`,
  ]
  return page(c, { title: 'Approve?', body: parts.join('') }, status)
}

export function decidedPage(c: Context, item: OutboxItem, status = 200): Response {
  const title = status === 200 ? 'Decided' : 'It was decided already'
  const body = `<h1>${title}</h1><p>${escapeHtml(item.summary)}</p><p class="note" role="status">${escapeHtml(outcomeWords(item))}</p>`
  return page(c, { title, body }, status)
}

/** A call that writes to nobody, such as closing a ticket, sends nothing. */
function approveWords(item: OutboxItem): string {
  if (item.state === 'stale') return 'Approve all the same'
  return wordsOf(item.content) === undefined ? 'Approve' : 'Approve and send'
}

function threadHtml(thread: Shown['thread']): string {
  if (thread === undefined) return ''
  if (typeof thread === 'string') return `<h2>The conversation</h2><p class="note">${escapeHtml(thread)}</p>`
  return `<h2>The conversation, the last of it</h2>${thread.map(turnHtml).join('')}`
}

function turnHtml({ role = 'unknown', by, time, visibility, text = '' }: Turn): string {
  const who = [
    by?.name ?? by?.email ?? role,
    ...(visibility === 'private' ? ['internal note'] : []),
    ...(time ? [time] : []),
  ]
  return `<h3>${escapeHtml(who.join(' · '))}</h3><pre>${escapeHtml(text)}</pre>`
}
