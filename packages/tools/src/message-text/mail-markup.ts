import type { Attributes } from './element-state.ts'

/** Classes and ids by which mail programs mark what they add to the words of the writer. */

const quote =
  /^(?:x_)*(?:gmail_attr|moz-cite-prefix|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|hmailquote|ms-outlook-mobile-reference-message|mail_android_quote|quoted-?(?:text|mail|message)|reply-?quote|freshdesk_quote|front-blockquote|missive_quote|spark_quote|mailbox-quote|edo-reply)$/i

/** What follows to the end is the mail that is answered. */
const historyFromHere =
  /^(?:x_)*(?:divrplyfwdmsg|appendonsend|outlookmessageheader|mail-editor-reference-message-container|stopspelling|lfrom_history)$/i

const signature =
  /^(?:x_)*(?:gmail_signature|moz-signature|signature|applemailsignature|ms-outlook-mobile-signature|protonmail_signature_block|yahoo_signature|ydp\w*signature|e?mail[-_]?signature|signature[-_](?:block|table|container)|\w+[-_]signature|zm[-_]+id[-_]+sgn)$/i

export type MailMark = 'quote' | 'cite' | 'history' | 'signature'

export function mailMark(name: string, attributes: Attributes): MailMark | undefined {
  const classes = attributes.get('class')
  const id = attributes.get('id')
  const section = attributes.get('name')
  if (section === 'messageReplySection') return 'quote'
  if (section === 'messageSignatureSection') return 'signature'
  const type = name === 'blockquote' ? attributes.get('type')?.toLowerCase() : undefined
  if (type === 'cite') return 'cite'
  if (classes === undefined && id === undefined && !attributes.has('data-smartmail')) return undefined
  const marks = [...(classes?.split(/\s+/, 20) ?? []), ...(id ? [id] : [])]
  if (name === 'blockquote' && marks.some((mark) => /^(?:x_)*gmail_quote/i.test(mark))) return 'cite'
  if (marks.some((mark) => historyFromHere.test(mark))) return 'history'
  if (marks.some((mark) => quote.test(mark))) return 'quote'
  if (attributes.get('data-smartmail') === 'gmail_signature' || marks.some((mark) => signature.test(mark)))
    return 'signature'
  return undefined
}
