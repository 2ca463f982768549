import { isElement } from './elements.ts'

/** Tags that nobody writes as a placeholder: one of them, bare, makes a text HTML. */
const unmistakable = new Set(
  'blockquote body br center div em font h1 h2 h3 h4 h5 h6 head hr html img li ol p pre script span strong style table tbody td th thead tr ul'.split(
    ' ',
  ),
)

const tag = /<(\/?)([a-z][a-z0-9:]*)(\s[^<>]*|\s*\/?)>/gi

/** How much of a text is looked at: a mail that is HTML has a tag before this. */
const maxLooked = 200_000

/** Whether a text holds a real tag of HTML; `<ana@mail.example>`, `<A-1001>`, `<name>` and `a < b` are none. */
export function isHtml(text: string): boolean {
  if (!text.includes('<')) return false
  const looked = text.length > maxLooked ? text.slice(0, maxLooked) : text
  if (/<!doctype html|<!--|<!\[if /i.test(looked)) return true
  const opened = new Set<string>()
  // A shared expression, which is cheaper than one for each text: it begins at the start, and no other text is looked at meanwhile.
  tag.lastIndex = 0
  for (let found = tag.exec(looked); found; found = tag.exec(looked)) {
    const [, slash, written = '', rest = ''] = found
    const name = written.toLowerCase()
    if (!isElement(name)) continue
    if (slash ? opened.has(name) : /=/.test(rest)) return true
    if (unmistakable.has(name) && /^\s*\/?$/.test(rest)) return true
    if (!slash) opened.add(name)
  }
  return looked.length < text.length && isCutTag(looked)
}

/** A tag that is longer than what was looked at, such as a picture with its data. */
function isCutTag(looked: string): boolean {
  const start = looked.lastIndexOf('<')
  return /^<[a-z][a-z0-9:]*\s+[\w-]+=/i.test(looked.slice(start, start + 200))
}

/** Whether HTML has an element that breaks lines; without one, the line breaks of the text are meant. */
export function hasBlocks(html: string): boolean {
  return /<(?:br|p|div|table|tr|li|ul|ol|h[1-6]|pre|blockquote|body)(?=[\s/>])/i.test(html)
}
