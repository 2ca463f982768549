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
    return {
      subject: fill(subject),
      messages: [{ ...base, author, text: fill(text), body: fill(text), isHtml: false }],
    }
  }
  const mail = deal(topic === 'spam' ? spam : newsletters)
  const author = { name: mail.name, email: mail.address }
  const subject = topic === 'newsletter' ? `${mail.subject} (no. ${random.integer(20, 480)})` : mail.subject
  return {
    subject,
    messages: [{ ...base, author, text: mail.paragraphs.join('\n\n'), body: bulkBody(mail), isHtml: true }],
  }
}
