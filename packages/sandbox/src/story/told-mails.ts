import { datesIn } from './dates.ts'
import { type MailEnd, type MailProgram, mailBody } from './mail.ts'
import { textsFor } from './texts/languages.ts'

/** Who writes mails: with which program, and the lines under each of them. */
export interface MailWriter extends MailEnd {
  program: MailProgram
  signature: readonly string[]
}

/** One mail of a conversation in English, in the new words alone. */
export interface ToldMail {
  /** Milliseconds since 1970. */
  at: number
  text: string
  from: MailWriter
  to: MailEnd
}

/** The bodies of mails that answer each other, oldest first, as mailboxes hold them: with signatures, each quoting all before it. */
export function toldMails(subject: string, mails: readonly ToldMail[]): { body: string; plain: string }[] {
  const { texts: language } = textsFor('en', 'question')
  const dates = datesIn('en')
  const told: { mail: ToldMail; body: string; plain: () => string; isHtml: boolean }[] = []
  for (const mail of mails) {
    const { program, signature, ...from } = mail.from
    const last = told.at(-1)
    const quoted = last && { ...last, from: last.mail.from, date: dates.full(last.mail.at) }
    const re = last ? `Re: ${subject}` : subject
    const written = { program, text: mail.text, from, to: mail.to, subject: re, language, signature }
    told.push({ mail, ...mailBody(quoted ? { ...written, quoted } : written) })
  }
  return told.map(({ body, plain }) => ({ body, plain: plain() }))
}
