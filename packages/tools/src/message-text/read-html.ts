import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { decodeAttribute, decodeText } from './decode.ts'
import { isElement, raw } from './elements.ts'
import { createHtmlWriter, type HtmlOptions, type HtmlText, type HtmlWriter } from './html-writer.ts'
import type { Steps } from './steps.ts'

/** Characters that are read at a stretch: about a millisecond, then others get their turn. */
const chunk = 4_096

/** How often reading starts again behind a comment, style or quote that never ends. */
const maxRestarts = 8

const kept = new Set([
  ...[
    'alt',
    'background',
    'bgcolor',
    'checked',
    'class',
    'color',
    'colspan',
    'data',
    'data-smartmail',
    'height',
    'hidden',
    'href',
    'id',
    'name',
    'open',
    'popover',
    'reversed',
    'rowspan',
    'selected',
    'src',
  ],
  ...['start', 'style', 'text', 'title', 'type', 'value', 'width'],
])
const maxAttribute = 8_000

/** Reads HTML into lines in linear time, a chunk at a time, whatever its depth. */
export function* readHtml(html: string, options: HtmlOptions): Steps<HtmlText> {
  const writer = createHtmlWriter(options)
  let from = 0
  for (let restarts = 0; from < html.length && restarts <= maxRestarts; restarts++) {
    const events = tagEvents(html, from, writer)
    const tokenizer = new Tokenizer({ decodeEntities: false }, events.callbacks)
    for (let at = from; at < html.length && !writer.isFull(); at += chunk) {
      tokenizer.write(html.slice(at, at + chunk))
      if (at + chunk < html.length) yield
    }
    if (writer.isFull()) break
    events.ending()
    tokenizer.end()
    from = events.unread()
  }
  return writer.end()
}

/** What the tokenizer finds, as tags and texts. Its positions count from `base`. */
function tagEvents(html: string, base: number, writer: HtmlWriter) {
  const closings = new Map<string, boolean>()
  let attributes = new Map<string, string>()
  let name = ''
  let tagStart = -1
  let attribute = ''
  let value = ''
  let hasValue = false
  let lower: string | undefined
  let held = ''
  let ending = false
  let unread = html.length
  /** Where the content of an element starts that is read as text up to its end tag. */
  let rawName = ''
  let rawStart = -1

  const slice = (start: number, end: number) => html.slice(base + start, base + end)

  const isKept = (name: string) => kept.has(name) || writer.asksFor(name)

  /** Text, but for the start of a character reference at the end of it, which the next part may complete. */
  function text(found: string): void {
    const all = held + found
    const open = all.lastIndexOf('&')
    const cut = open >= 0 && all.length - open < 40 && /^&[#\w]*$/.test(all.slice(open)) ? open : all.length
    held = all.slice(cut)
    if (cut > 0) writer.text(decodeText(all.slice(0, cut)))
  }

  function flush(): void {
    if (held !== '') writer.text(decodeText(held))
    held = ''
  }

  function isClosed(unknown: string): boolean {
    const known = closings.get(unknown)
    if (known !== undefined) return known
    if (closings.size >= 16) return false
    lower ??= html.toLowerCase()
    const found = lower.includes(`</${unknown}>`)
    closings.set(unknown, found)
    return found
  }

  function isTag(): boolean {
    if (isElement(name)) return true
    if (!/^[a-z][a-z0-9-]*$/.test(name)) return false
    return hasValue || isClosed(name)
  }

  function opened(end: number): void {
    flush()
    const start = tagStart
    tagStart = -1
    if (!isTag()) {
      lesserThan(slice(start - 1, end + 1).slice(0, 2_000))
      return
    }
    if (raw.has(name)) {
      rawName = name
      rawStart = end + 1
    }
    writer.open(name, attributes)
  }

  /** Text that began like a tag, such as `a<b` before `</p>`: what is a tag at the end of it counts. */
  function lesserThan(found: string): void {
    const last = found.lastIndexOf('<')
    const [, slash, written = ''] = /^<(\/?)([a-z][a-z0-9]*)\s*\/?>$/i.exec(found.slice(last)) ?? []
    const inner = written.toLowerCase()
    const isInner = last > 0 && isElement(inner) && !raw.has(inner)
    text(isInner ? found.slice(0, last) : found)
    if (!isInner) return
    flush()
    if (slash) writer.close(inner)
    else writer.open(inner, new Map())
  }

  const callbacks: TokenizerCallbacks = {
    ontext(start, end) {
      if (rawName === 'style') writer.css(slice(start, end))
      else if (rawName === '' || rawName === 'textarea') text(slice(start, end))
    },
    onopentagname(start, end) {
      name = slice(start, Math.min(end, start + 200)).toLowerCase()
      attributes = new Map()
      hasValue = false
      tagStart = start
    },
    onattribname(start, end) {
      attribute = end - start > 40 ? '' : slice(start, end).toLowerCase()
      value = ''
    },
    onattribdata(start, end) {
      if (isKept(attribute) && value.length < maxAttribute)
        value += slice(start, Math.min(end, start + maxAttribute))
    },
    onattribend(quote) {
      if (quote !== QuoteType.NoValue) hasValue = true
      if (isKept(attribute) && !attributes.has(attribute)) attributes.set(attribute, decodeAttribute(value))
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag(start, end) {
      flush()
      const closed = slice(start, Math.min(end, start + 200)).toLowerCase()
      if (closed === rawName) {
        rawName = ''
        rawStart = -1
      }
      writer.close(closed)
    },
    oncomment(start) {
      if (ending) unread = Math.min(unread, base + start)
    },
    ondeclaration(start) {
      if (ending) unread = Math.min(unread, base + start)
    },
    onprocessinginstruction(start) {
      if (ending) unread = Math.min(unread, base + start)
    },
    oncdata(start, end) {
      if (ending) unread = Math.min(unread, base + start)
      else text(slice(start, end - 2))
    },
    onend() {},
    ontextentity() {},
    onattribentity() {},
  }

  return {
    callbacks,
    ending() {
      ending = true
    },
    /** Where something starts that never ended, so that what it swallowed is read after all; the length if nothing did. */
    unread(): number {
      flush()
      if (rawStart >= 0 && rawName !== 'textarea') {
        writer.close(rawName)
        unread = Math.min(unread, base + rawStart)
      }
      if (tagStart >= 0) {
        // A quote that never ends swallows the rest; a tag that was cut off does not.
        const end = html.indexOf('>', base + tagStart)
        if (end >= 0) unread = Math.min(unread, end + 1)
      }
      return unread
    },
  }
}
