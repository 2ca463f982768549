import type { GatewayContext } from '../../context.ts'
import type { OutboxItem } from '../../outbox-model.ts'
import { deciders } from '../who.ts'
import { type ApprovalChannel, aboutOf, editedWords, otherArguments } from './channel.ts'
import { decisionUrl } from './codes.ts'

type Parts = Pick<GatewayContext, 'store' | 'clock' | 'digestKey' | 'publicUrl'>

/** Tells the people who may approve, each by an e-mail with the whole text and a link of their own. */
export function emailChannel(
  context: Parts & { mail: NonNullable<GatewayContext['mail']> },
  to: 'everybody' | readonly string[],
): ApprovalChannel {
  const { store, clock, mail } = context
  return {
    async tell(item, detail, { recipient }) {
      if (item.state !== 'waiting') return { receipt: null }
      const people = (await deciders(store, item)).filter(
        ({ email }) => to === 'everybody' || (email !== null && to.includes(email)),
      )
      if (recipient === '') {
        const each = people.map(({ id }) => ({ channel: 'email' as const, recipient: id }))
        await store.outbox.deliveries.add(item, each, clock.now())
        return { receipt: null }
      }
      const person = people.find(({ id }) => id === recipient)
      if (person?.email) {
        const url = decisionUrl(context, item.id, { personId: person.id })
        await mail.send({ to: person.email, ...message(item, detail, url) })
      }
      return { receipt: null }
    },
  }
}

function message(
  item: OutboxItem,
  {
    text,
    mcp_server: server,
    integrated_account: account,
    tool_title: title,
  }: Parameters<ApprovalChannel['tell']>[1],
  url: string,
): { subject: string; text: string } {
  const about = aboutOf(item)
  const subject = oneLine(`Approve? ${item.summary}${about === '' ? '' : ` (${about})`}`)
  const others = otherArguments(item)
  const edited = editedWords(item)
  const parts = [
    `An assistant wants to do this, and waits for somebody to approve it:\n\n${item.summary}`,
    [
      ...(about === '' ? [] : [`About: ${about}`]),
      `Helpdesk: ${account.name} (${account.connector})`,
      `MCP server: ${server.name}`,
      `Tool: ${title}`,
    ].join('\n'),
    ...(text === null
      ? []
      : [`The whole text for the customer${edited === undefined ? '' : ` (${edited})`}:\n\n${text}`]),
    ...(others.length === 0 ? [] : [`${text === null ? 'With' : 'And with'}:\n${others.join('\n')}`]),
    `Approve it, change it or discard it here. The page also shows the conversation:\n\n${url}`,
    `The link is yours: whoever has it can decide in your name. It works until ${new Date(item.expiresAt).toISOString().slice(0, 16).replace('T', ' ')} UTC, or until somebody has decided.`,
  ]
  return { subject, text: `${parts.join('\n\n-----\n\n')}\n` }
}

function oneLine(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim()
  return line.length <= 150 ? line : `${line.slice(0, 149)}…`
}
