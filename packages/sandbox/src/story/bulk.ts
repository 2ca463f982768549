import { filler, type ThreadContext } from './fill.ts'
import { bulkBody } from './mail.ts'
import { autoReplies, newsletters, spam } from './texts/bulk-mail.ts'
import type { Thread } from './thread.ts'

/** Mail that nobody answers. */
export function bulkThread(context: ThreadContext): Thread {
  const { topic, deal, person, openedAt, random } = context
  const fill = filler(context)
  const base = {
    at: openedAt,
    from: 'customer' as const,
    agent: undefined,
    isInternal: false,
    attachments: [],
  }
  if (topic === 'auto_reply') {
    const { subject, text } = deal(autoReplies)
    const author = { name: person.name, email: person.email }
    const body = fill(text)
    return {
      subject: fill(subject),
      messages: [{ ...base, author, text: body, body, plain: () => body, isHtml: false }],
    }
  }
  const mail = deal(topic === 'spam' ? spam : newsletters)
  const author = { name: mail.name, email: mail.address }
  const subject = topic === 'newsletter' ? `${mail.subject} (no. ${random.integer(20, 480)})` : mail.subject
  const text = mail.paragraphs.join('\n\n')
  return {
    subject,
    messages: [{ ...base, author, text, body: bulkBody(mail), plain: () => text, isHtml: true }],
  }
}
