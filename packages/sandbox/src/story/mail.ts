import type { StoryOrder } from './orders.ts'
import type { BulkMail } from './texts/bulk-mail.ts'
import type { LanguageTexts } from './texts/texts.ts'

/** How the mail program of a writer lays a mail out. */
export type MailProgram = 'plain' | 'gmail' | 'outlook' | 'apple'

export interface MailEnd {
  name: string
  email: string
}

export interface Mail {
  program: MailProgram
  /** Paragraphs are parted by an empty line. */
  text: string
  from: MailEnd
  to: MailEnd
  subject: string
  language: LanguageTexts
  /** Lines under the text. */
  signature: readonly string[]
  /** The message that this one answers, quoted below it with all that it quotes itself. */
  quoted?: { body: string; plain: () => string; isHtml: boolean; from: MailEnd; date: string }
  /** An order whose lines stand in a table. */
  order?: { order: StoryOrder; number: string; currency: string }
  /** The name of a picture in the text. */
  picture?: string
}

/** The body of a mail as its program would write it, text or HTML, and its plain form. */
export function mailBody(mail: Mail): { body: string; plain: () => string; isHtml: boolean } {
  const plain = () => plainBody(mail)
  if (mail.program === 'plain') return { body: plain(), plain, isHtml: false }
  const body = mail.program === 'outlook' ? outlookBody(mail) : webBody(mail)
  return { body, plain, isHtml: true }
}

function plainBody({ text, signature, quoted, language }: Mail): string {
  const parts = [text]
  if (signature.length > 0) parts.push(['-- ', ...signature].join('\n'))
  if (quoted) {
    const lines = quoted
      .plain()
      .split('\n')
      .map((line) => (line === '' ? '>' : `> ${line}`))
    parts.push([wroteLine(language, quoted), ...lines].join('\n'))
  }
  return parts.join('\n\n')
}

/** Gmail and Apple Mail: divs, a blockquote for what was written before. */
function webBody(mail: Mail): string {
  const { program, text, signature, quoted, language } = mail
  const isGmail = program === 'gmail'
  const paragraphs = text.split('\n\n').map((part) => `<div>${withBreaks(part)}</div>`)
  const parts = [
    `<div dir="${direction(text)}">${paragraphs.join('<div><br></div>')}</div>`,
    ...tableAndPicture(mail),
  ]
  if (signature.length > 0) {
    const lines = signature.map(escapeHtml).join('<br>')
    parts.push(
      isGmail
        ? `<br clear="all"><div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${lines}</div></div>`
        : `<br><div class="signature" style="color:#555">${lines}</div>`,
    )
  }
  if (quoted) {
    const attribution = escapeHtml(wroteLine(language, quoted))
    const body = quotedHtml(quoted)
    parts.push(
      isGmail
        ? `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${attribution}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${body}</blockquote></div>`
        : `<div><br><blockquote type="cite"><div>${attribution}</div><br><div>${body}</div></blockquote></div>`,
    )
  }
  return parts.join('\n')
}

function outlookBody(mail: Mail): string {
  const { text, signature, quoted, language } = mail
  const normal = (html: string) => `<p class="MsoNormal">${html}<o:p></o:p></p>`
  const parts = [...text.split('\n\n').map((part) => normal(withBreaks(part))), ...tableAndPicture(mail)]
  if (signature.length > 0) {
    const lines = signature.map(
      (line) => `<span style="font-size:9.0pt;color:#1F497D">${escapeHtml(line)}</span>`,
    )
    parts.push(normal('&nbsp;'), ...lines.map(normal))
  }
  if (quoted) {
    const { heads } = language
    // Who writes again before an answer quotes a message of their own.
    const quotedTo = quoted.from.email === mail.from.email ? mail.to : mail.from
    const head = [
      [heads.from, `${quoted.from.name} <${quoted.from.email}>`],
      [heads.sent, quoted.date],
      [heads.to, `${quotedTo.name} <${quotedTo.email}>`],
      [heads.subject, mail.subject],
    ].map(([label = '', value = '']) => `<b>${escapeHtml(label)}:</b> ${escapeHtml(value)}`)
    parts.push(
      `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">${normal(head.join('<br>'))}</div>`,
      quotedHtml(quoted),
    )
  }
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="Generator" content="Microsoft Word 15 (filtered medium)"><style><!--${outlookStyles}--></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--><!--[if gte mso 9]><xml><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1" /></o:shapelayout></xml><![endif]--></head><body lang="EN-GB" link="#0563C1" vlink="#954F72" style="word-wrap:break-word"><div class="WordSection1">${parts.join('')}</div></body></html>`
}

/** As at the head of every mail that Outlook writes. */
const outlookStyles = `
/* Font Definitions */
@font-face {font-family:"Cambria Math"; panose-1:2 4 5 3 5 4 6 3 2 4;}
@font-face {font-family:Calibri; panose-1:2 15 5 2 2 2 4 3 2 4;}
/* Style Definitions */
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif; mso-fareast-language:EN-US;}
a:link, span.MsoHyperlink {mso-style-priority:99; color:#0563C1; text-decoration:underline;}
span.EmailStyle18 {mso-style-type:personal-reply; font-family:"Calibri",sans-serif; color:windowtext;}
.MsoChpDefault {mso-style-type:export-only; font-size:10.0pt;}
@page WordSection1 {size:612.0pt 792.0pt; margin:72.0pt 72.0pt 72.0pt 72.0pt;}
div.WordSection1 {page:WordSection1;}
`

/** A message inside the one that quotes it: its whole body, without the frame of a document. */
function quotedHtml({ body, plain, isHtml }: NonNullable<Mail['quoted']>): string {
  if (!isHtml) return htmlLines(plain())
  const [, inside = body] = /<body[^>]*>(.*)<\/body>/s.exec(body) ?? []
  return inside
}

function tableAndPicture({ order, picture, language }: Mail): string[] {
  const parts: string[] = []
  if (order) parts.push(orderTable(order, language))
  if (picture) parts.push(`<div><img src="cid:${picture}" alt="${picture}" width="480" height="360"></div>`)
  return parts
}

function orderTable(
  { order, number, currency }: NonNullable<Mail['order']>,
  { table }: LanguageTexts,
): string {
  const cell = (tag: string, text: string) =>
    `<${tag} style="padding:4px 12px;border-bottom:1px solid #ddd">${escapeHtml(text)}</${tag}>`
  const money = (amount: number) => `${amount.toFixed(2)} ${currency}`
  const row = (tag: string, texts: string[]) => `<tr>${texts.map((text) => cell(tag, text)).join('')}</tr>`
  const rows = order.items.map(({ title, quantity, price }) =>
    row('td', [title, String(quantity), money(price)]),
  )
  return `<table cellspacing="0" cellpadding="0" style="border-collapse:collapse"><caption>${escapeHtml(`${table.order} ${number}`)}</caption>${row('th', [table.item, table.quantity, table.price])}${rows.join('')}${row('td', [table.total, '', money(order.total)])}</table>`
}

/** A newsletter or spam: a hidden preheader, a layout of tables, a picture that counts readers, a link to unsubscribe. */
export function bulkBody({ name, subject, preheader, paragraphs, address }: BulkMail): string {
  const domain = address.slice(address.indexOf('@') + 1)
  const hidden = 'display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;color:#ffffff'
  const text = paragraphs.map((part) => `<p style="margin:0 0 16px">${escapeHtml(part)}</p>`).join('')
  return `<html><head><title>${escapeHtml(subject)}</title><style>.button{background:#0a6;color:#fff}</style></head><body style="margin:0"><div style="${hidden}">${escapeHtml(preheader)}&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div><table role="presentation" width="100%"><tr><td align="center"><table role="presentation" width="600"><tr><td><img src="https://${domain}/logo.png" alt="${escapeHtml(name)}" width="140"></td></tr><tr><td><h1>${escapeHtml(subject)}</h1>${text}<a class="button" href="https://${domain}/go?u=48213">Read more</a></td></tr><tr><td style="font-size:11px;color:#888">${escapeHtml(name)} · <a href="https://${domain}/unsubscribe">Unsubscribe</a></td></tr></table></td></tr></table><img src="https://${domain}/open.gif" width="1" height="1" alt=""></body></html>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/** Plain text as HTML: paragraphs and line breaks. */
export function htmlLines(text: string): string {
  return text
    .split('\n\n')
    .map((part) => `<p>${withBreaks(part)}</p>`)
    .join('')
}

function withBreaks(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}

function direction(text: string): 'rtl' | 'ltr' {
  return /\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr'
}

function wroteLine({ wrote }: LanguageTexts, { date, from }: NonNullable<Mail['quoted']>): string {
  return wrote.replace('{date}', date).replace('{name}', `${from.name} <${from.email}>`)
}
