import {
  type Attributes,
  createStyles,
  type Element,
  isSeen,
  isStruck,
  page,
  stateOf,
} from './element-state.ts'
import {
  blocks,
  breaksOutOfImage,
  choices,
  closedBy,
  empty,
  images,
  isContent,
  lists,
  preformatted,
  spaced,
  tableParts,
  tablesOnly,
  unseen,
  walls,
} from './elements.ts'
import { inputText } from './input.ts'
import { createLineWriter, type LineWriter } from './line-writer.ts'
import type { Block } from './lines.ts'
import { readAddress, saysAddress } from './links.ts'
import { nextMarker, numberFrom } from './list.ts'
import { type MailMark, mailMark } from './mail-markup.ts'
import { formulaSigns } from './mathematics.ts'
import { createOpenElements } from './open-elements.ts'
import { mediaText, pictureText } from './picture.ts'
import { keysOf } from './selectors.ts'
import type { Style } from './style.ts'
import { createStyleSheet } from './style-sheet.ts'
import { superscript } from './superscript.ts'
import { createTables } from './tables.ts'

/** Elements nested deeper than this are read as if they were not there. */
const maxDepth = 200

export interface HtmlOptions {
  /** Text that is written at most. */
  maxCharacters: number
  maxLines: number
  /** Line breaks of the source are meant, because it has no elements that break lines. */
  preLine: boolean
}

export interface HtmlWriter {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
  /** Takes more of a style sheet. */
  css(text: string): void
  asksFor(attribute: string): boolean
  /** As much as may be is written: what follows is not read. */
  isFull(): boolean
  end(): HtmlText
}

export interface HtmlText {
  block: Block
  /** Characters of text that a reader of the mail does not see. */
  hidden: number
  /** Addresses of links of which only the start is given. */
  shortened: number
  /** It was longer than is written. */
  full: boolean
}

/** Writes the tags and texts of one HTML document as lines. Every step costs a bounded time but for its text. */
export function createHtmlWriter(options: HtmlOptions): HtmlWriter {
  const writer: LineWriter = createLineWriter(options.maxCharacters, options.maxLines)
  const sheet = createStyleSheet()
  const root: Element = { ...page, whiteSpace: options.preLine ? 'pre-line' : 'normal' }
  const elements = createOpenElements(root, {
    opened(element) {
      if (element.apart) writer.apart()
    },
    closed(element) {
      if (element.block) writer.endLine()
      element.onEnd?.()
      place()
      if (element.spaced) writer.space()
      if (element.apart) writer.apart()
    },
  })
  const { top, isOpen, closeNearest, closeParagraph } = elements
  const styleOf = createStyles(sheet, elements.isNamed)
  const tables = createTables(writer)
  let tooDeep = 0
  let hidden = 0
  let shortened = 0
  let lastAddress = ''
  /** A preformatted element has just begun: the line break behind its tag is not meant. */
  let isFresh = false
  /** Everything from here on is the mail that is answered. */
  let history = false

  function place(): void {
    const { part, depth, indent } = top()
    writer.place({ part: history ? 'quoted' : part, depth, indent })
  }

  function openItem(element: Element, attributes: Attributes): void {
    const list = elements.nearest(lists)
    if (list?.started) writer.noSpace()
    const marker = nextMarker(list, attributes)
    if (!isSeen(element) || element.unseen) return
    writer.mark(marker)
    element.indent += ' '.repeat(marker.length)
    element.onEnd = () => {
      if (writer.isMarked()) writer.mark('')
    }
  }

  function openLink(element: Element, attributes: Attributes): void {
    const href = attributes.get('href')
    if (href === undefined || !isSeen(element) || element.unseen) return
    const said = writer.capture()
    element.onEnd = () => {
      const text = said()
      const address = readAddress(href)
      if (!address || text === '' || saysAddress(text, address.text)) return
      if (text.includes(address.text) || address.text === lastAddress) return
      lastAddress = address.text
      if (address.shortened) shortened++
      writer.append(` [${address.text}]`)
    }
  }

  /** Words in a drawing. */
  function openWords(element: Element): void {
    const drawing = elements.nearest(images)
    if (!drawing || elements.around(drawing)?.unseen) return
    element.unseen = false
    element.apart = true
  }

  /** The first file of a film or a sound that names none itself. */
  function showSource(outer: Element, attributes: Attributes): void {
    const around = elements.around(outer)
    if (around && outer.count++ === 0)
      show(mediaText(outer.name, attributes), { ...outer, unseen: around.unseen })
  }

  /** Writes text where it is seen, else counts it. */
  function show(text: string, element: Element): void {
    if (element.unseen) return
    if (isSeen(element)) writer.write(text, element.whiteSpace)
    else hidden += text.replace(/(?:[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]|\u034f)+/g, '').length
  }

  function openMarked(element: Element, mark: MailMark): void {
    if (mark === 'history' && !element.unseen) {
      writer.endLine()
      history = true
      return
    }
    if (!element.block) {
      writer.endLine()
      element.block = true
    }
    if (element.part === 'own') element.part = mark === 'signature' ? 'signature' : 'quoted'
  }

  function openBlock(element: Element, name: string, style: Style, attributes: Attributes): void {
    if (!tables.isOpen() || !tableParts.has(name)) writer.endLine()
    element.block = true
    element.spaced = spaced.has(name) && !style.tight && !(lists.has(name) && isOpen('li'))
    if (
      name === 'p' &&
      /(?:^|\s)(?:x_)*Mso(?:Normal|ListParagraph|PlainText)/.test(attributes.get('class') ?? '')
    )
      element.spaced = false
    if (element.spaced) writer.space()
    if (style.divider) writer.divide()
    if (name === 'blockquote') element.depth++
    if (name === 'dd') element.indent += '  '
    if (name === 'table') tables.open(element)
    else if (name === 'tr') tables.row()
    else if (name === 'td' || name === 'th') tables.cell(element, attributes)
    else if (name === 'li') openItem(element, attributes)
    else if (name === 'ol') numberFrom(element, attributes)
  }

  return {
    open(written, attributes) {
      const name = written === 'image' ? 'img' : written
      const rule = closedBy[name]
      if (tooDeep === 0 && rule) closeNearest(rule.closes, rule.upTo)
      if (isOpen('svg') && breaksOutOfImage.has(name)) closeNearest(images, walls)
      if (isOpen('select') && tableParts.has(name)) closeNearest(choices, walls)
      const keys = [...keysOf(name, attributes), ...sheet.attributeKeys(attributes)]
      const style = styleOf(attributes, keys)
      const isBlock =
        (blocks.has(name) && style.display !== 'inline') || style.display === 'block' || tableParts.has(name)
      if ((isBlock || name === 'hr') && name !== 'td' && name !== 'th') closeParagraph()
      const outer = top()
      const element = { ...stateOf(name, attributes, style, outer, sheet), keys }
      if (name === 'br') {
        if (!outer.unseen && isSeen(outer)) writer.breakLine()
        return
      }
      if (name === 'hr') {
        writer.space()
        if (!outer.unseen && isSeen(element)) show('---', outer)
        writer.space()
        return
      }
      if (name === 'img') show(pictureText(attributes), element)
      const address = mediaText(name, attributes)
      show(address, element)
      if (name === 'source') showSource(outer, attributes)
      if (name === 'input') show(inputText(attributes), element)
      if (empty.has(name)) return
      if (elements.depth() >= maxDepth) {
        tooDeep++
        if (isBlock) writer.endLine()
        return
      }
      if (unseen.has(name)) element.unseen = true
      if (name === 'text' || name === 'foreignobject') openWords(element)
      if (name === 'option' && isOpen('select') && !attributes.has('selected')) element.unseen = true
      const mark = mailMark(name, attributes)
      if (isBlock) openBlock(element, name, mark === 'cite' ? { ...style, tight: true } : style, attributes)
      if (mark) openMarked(element, mark)
      if (name === 'a') openLink(element, attributes)
      if (isStruck(name, style) && !isStruck(outer.name, {})) strike(element)
      if (name === 'q') surround(element, '“', '”')
      if (isOpen('math')) {
        const formula = formulaSigns(name, outer)
        if (formula) surround(element, formula.before, formula.after)
        else element.unseen = true
      }
      if (name === 'rt') surround(element, '(', ')')
      if (address !== '') element.count = 1
      elements.open(element)
      place()
      isFresh = preformatted.has(name)
    },
    close(name) {
      if (name === 'br') return writer.breakLine()
      if (empty.has(name)) return
      if (tooDeep > 0) {
        tooDeep--
        if (blocks.has(name)) writer.endLine()
        return
      }
      if (!isOpen(name)) return name === 'p' ? writer.space() : undefined
      const upTo = tableParts.has(name) ? tablesOnly : walls
      closeNearest(new Set([name]), name === 'table' ? undefined : upTo)
    },
    text(text) {
      const element = top()
      if (!isContent(element.name, text)) return
      const shown = isFresh ? text.replace(/^\r?\n/, '') : text
      isFresh = false
      show(element.name === 'sup' ? superscript(shown) : shown, element)
    },
    css: (text) => sheet.add(text),
    asksFor: (attribute) => sheet.asksFor(attribute),
    isFull: () => writer.isFull(),
    end() {
      elements.closeAll()
      writer.endLine()
      return {
        block: writer.result,
        hidden: Math.round(hidden + writer.hiddenCharacters()),
        shortened,
        full: writer.isFull(),
      }
    },
  }

  /** Deleted text stands between `~~`. */
  function strike(element: Element): void {
    const outer = element.onEnd
    if (!isSeen(element) || element.unseen) return
    writer.write(' ~~', 'normal')
    const said = writer.capture()
    element.onEnd = () => {
      outer?.()
      said()
      writer.append('~~')
    }
  }

  function surround(element: Element, before: string, after: string): void {
    show(before, element)
    element.onEnd = () => {
      if (isSeen(element) && !element.unseen) writer.append(after)
    }
  }
}
