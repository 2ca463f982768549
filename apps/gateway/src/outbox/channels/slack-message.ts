import type { Turn } from '@helpdesk-mcp/contracts'
import type { OutboxItem } from '../../outbox-model.ts'
import { seenOf } from '../outcome.ts'
import { aboutOf, type Detail, editedWords, otherArguments, outcomeWords } from './channel.ts'

/** A block of Slack's Block Kit. */
export type Block = Record<string, unknown>

/** Slack takes 3,000 characters in the text of a section, and about 13,000 in all blocks of a message. */
const maxSection = 2_900
const maxMessage = 8_700

/** What a button says of the item that it decides about. */
export interface Choice {
  item: string
  version: number
  seen?: string
}

/** An item as messages, one after the other: its whole text, in as many as it takes, and the buttons below the last of it. */
export function messagesOf(item: OutboxItem, detail: Detail, pageUrl: string): Block[][] {
  const others = otherArguments(item)
  const texts = [
    ...(detail.text === null ? [] : [detail.text]),
    ...(others.length === 0 ? [] : [others.join('\n')]),
    ...(item.state === 'stale'
      ? ['New in the conversation:', ...(item.content.newTurns ?? []).map(sayTurn)]
      : []),
  ]
  const sections = texts.flatMap(pieces).map((text) => ({
    type: 'section',
    // Plain: what people and assistants wrote is shown as it is, and mentions nobody.
    text: { type: 'plain_text', text, emoji: false },
  }))
  const messages: Block[][] = [[headOf(item, detail)]]
  let length = 0
  for (const section of sections) {
    const size = section.text.text.length
    if (length + size > maxMessage) {
      messages.push([])
      length = 0
    }
    messages.at(-1)?.push(section)
    length += size
  }
  messages.at(-1)?.push(...footOf(item, pageUrl))
  return messages
}

function headOf(item: OutboxItem, { mcp_server: server, integrated_account: account }: Detail): Block {
  const about = aboutOf(item)
  const edited = editedWords(item)
  const lines = [
    `*${plainMarkdown(item.summary)}*`,
    ...(about === '' ? [] : [plainMarkdown(about)]),
    `${plainMarkdown(account.name)} · by ${plainMarkdown(item.app?.name ?? server.name)}${edited === undefined ? '' : ` · ${plainMarkdown(edited)}`}`,
  ]
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: lines.join('\n').slice(0, maxSection), verbatim: true },
  }
}

function footOf(item: OutboxItem, pageUrl: string): Block[] {
  if (item.state !== 'waiting' && item.state !== 'stale') return [said(outcomeWords(item))]
  const seen = seenOf(item)
  const value = JSON.stringify({
    ...{ item: item.id, version: item.version },
    ...(seen === null ? {} : { seen }),
  } satisfies Choice)
  const button = (action: string, text: string, more: object) => ({
    ...{ type: 'button', action_id: action, text: { type: 'plain_text', text } },
    ...more,
  })
  return [
    ...(item.state === 'stale' ? [said(outcomeWords(item))] : []),
    {
      type: 'actions',
      elements: [
        button('approve', item.state === 'stale' ? 'Approve all the same' : 'Approve', {
          value,
          style: 'primary',
        }),
        button('discard', 'Discard…', { value, style: 'danger' }),
        button('open', 'Open', { url: pageUrl }),
      ],
    },
  ]
}

function said(text: string): Block {
  return { type: 'section', text: { type: 'plain_text', text: text.slice(0, maxSection), emoji: false } }
}

function sayTurn({ role = 'unknown', by, text = '', time }: Turn): string {
  return `${by?.name ?? by?.email ?? role}${time ? `, ${time}` : ''}:\n${text}`
}

/** Pieces that Slack takes, none of them empty; no character is cut in two. */
export function pieces(text: string): string[] {
  const found: string[] = []
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + maxSection, text.length)
    if (to < text.length && /[\uD800-\uDBFF]/.test(text[to - 1] ?? '')) to--
    found.push(text.slice(from, to))
    from = to
  }
  return found.map((piece) => (piece.trim() === '' ? '(empty lines)' : piece))
}

function plainMarkdown(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The window that asks for the reason. */
export function reasonModal(choice: Choice): Block {
  return {
    type: 'modal',
    callback_id: 'discard',
    private_metadata: JSON.stringify(choice),
    title: { type: 'plain_text', text: 'Discard' },
    submit: { type: 'plain_text', text: 'Discard' },
    blocks: [
      {
        type: 'input',
        block_id: 'reason',
        optional: true,
        label: { type: 'plain_text', text: 'Why? The assistant reads this.' },
        element: { type: 'plain_text_input', action_id: 'reason', multiline: true, max_length: 2_000 },
      },
    ],
  }
}
