import { deleted, preformatted } from './elements.ts'
import type { WhiteSpace } from './line-writer.ts'
import type { Part } from './lines.ts'
import { readColor, readStyle, type Style } from './style.ts'
import type { StyleSheet } from './style-sheet.ts'

export type Attributes = ReadonlyMap<string, string>

/** An open element, with what it passes on to those inside. */
export interface Element {
  name: string
  hidden: boolean
  invisible: boolean
  tiny: boolean
  color: string
  background: string
  whiteSpace: WhiteSpace
  /** Its content is not text that anybody reads. */
  unseen: boolean
  part: Part
  depth: number
  indent: string
  /** Of a list: how its items are numbered. */
  marker?: string
  /** Of a list: it has had an item. */
  started?: boolean
  /** Items of a list so far. */
  count: number
  /** Breaks lines. */
  block: boolean
  spaced: boolean
  /** A box in a line. */
  apart: boolean
  /** Run when it ends. */
  onEnd?: () => void
}

export const page: Element = {
  name: '',
  hidden: false,
  invisible: false,
  tiny: false,
  color: '000000',
  background: 'page',
  whiteSpace: 'normal',
  unseen: false,
  part: 'own',
  depth: 0,
  indent: '',
  count: 0,
  block: true,
  spaced: false,
  apart: false,
}

/** Reads styles, each text once. */
export function createStyles(sheet: StyleSheet) {
  const known = new Map<string, Style>()
  return (name: string, attributes: Attributes): Style => {
    const text = attributes.get('style')
    let own: Style = {}
    if (text) {
      own = known.get(text) ?? readStyle(text)
      if (known.size < 1_000) known.set(text, own)
    }
    const classes = attributes.get('class')?.split(/\s+/, 20) ?? []
    const ruled = sheet.of(name, attributes.get('id'), classes)
    return ruled
      ? {
          ...ruled,
          ...own,
          hidden: own.display ? own.hidden === true : ruled.hidden === true || own.hidden === true,
        }
      : own
  }
}

/** What an element inherits and sets by its style and attributes. */
export function stateOf(
  name: string,
  attributes: Attributes,
  style: Style,
  outer: Element,
  sheet: StyleSheet,
): Element {
  const painted = attributes.has('class') && sheet.paints()
  const own =
    style.background ?? (attributes.has('bgcolor') ? readColor(attributes.get('bgcolor') ?? '') : undefined)
  // A link in white is a button as a rule, its colour set in a way that is not read here.
  const unpainted = painted || (name === 'a' && outer.background === 'page') ? 'unknown' : outer.background
  const background = attributes.has('background') ? 'unknown' : (own ?? unpainted)
  const color =
    style.color ??
    (name === 'font' && attributes.has('color') ? readColor(attributes.get('color') ?? '') : undefined)
  return {
    name,
    hidden: outer.hidden || style.hidden === true || isHiddenByAttribute(name, attributes),
    invisible: style.invisible ?? outer.invisible,
    tiny: style.tiny ?? outer.tiny,
    color: color ?? outer.color,
    background,
    whiteSpace: whiteSpaceOf(name, style, outer),
    unseen: outer.unseen,
    part: outer.part,
    depth: outer.depth,
    indent: outer.indent,
    count: 0,
    block: false,
    spaced: false,
    apart: style.apart === true || name === 'button',
  }
}

function isHiddenByAttribute(name: string, attributes: Attributes): boolean {
  const hidden = attributes.get('hidden')
  return (
    (hidden !== undefined && hidden !== 'false') ||
    (name === 'input' && attributes.get('type')?.toLowerCase() === 'hidden')
  )
}

function whiteSpaceOf(name: string, style: Style, outer: Element): WhiteSpace {
  if (style.preformatted) return style.preformatted
  return preformatted.has(name) ? 'pre' : outer.whiteSpace
}

/** Whether text in this element is seen. White on white is not. */
export function isSeen({ hidden, invisible, tiny, color, background }: Element): boolean {
  return !(
    hidden ||
    invisible ||
    tiny ||
    (color !== 'unknown' && color === (background === 'page' ? 'ffffff' : background))
  )
}

export function isStruck(name: string, style: Style): boolean {
  return deleted.has(name) || style.struck === true
}
