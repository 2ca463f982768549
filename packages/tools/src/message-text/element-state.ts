import { looksLike, readColor } from './colors.ts'
import { deleted, preformatted } from './elements.ts'
import type { WhiteSpace } from './line-writer.ts'
import type { Part } from './lines.ts'
import { readStyle, type Style, withVariables } from './style.ts'
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
  /** Of a list: how far its numbers lie apart. */
  step?: number
  /** Of a list: it has had an item. */
  started?: boolean
  /** Items of a list so far. */
  count: number
  /** Breaks lines. */
  block: boolean
  spaced: boolean
  /** A box in a line. */
  apart: boolean
  /** By which a style sheet names it. */
  keys: readonly string[]
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
  keys: [],
}

/** Reads styles, each text once. `isInside` tells whether an element of a key is open. */
export function createStyles(sheet: StyleSheet, isInside: (key: string) => boolean) {
  const known = new Map<string, Style>()
  return (attributes: Attributes, keys: readonly string[]): Style => {
    const text = attributes.get('style')
    let own: Style = {}
    if (text) {
      own = known.get(text) ?? readStyle(withVariables(text, sheet.variables))
      if (known.size < 1_000) known.set(text, own)
    }
    const ruled = sheet.of(keys, isInside)
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
  const colored = { font: 'color', body: 'text' }[name]
  const color =
    style.color ??
    (colored !== undefined && attributes.has(colored) ? readColor(attributes.get(colored) ?? '') : undefined)
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
    apart: style.apart === true || boxes.has(name),
    keys: [],
  }
}

const boxes = new Set(['button', 'select', 'textarea'])

function isHiddenByAttribute(name: string, attributes: Attributes): boolean {
  const hidden = attributes.get('hidden')
  return (
    hidden !== undefined ||
    attributes.has('popover') ||
    (name === 'dialog' && !attributes.has('open')) ||
    (name === 'input' && attributes.get('type')?.toLowerCase() === 'hidden')
  )
}

function whiteSpaceOf(name: string, style: Style, outer: Element): WhiteSpace {
  if (style.preformatted) return style.preformatted
  return preformatted.has(name) ? 'pre' : outer.whiteSpace
}

/** Whether text in this element is seen. White on white is not. */
export function isSeen({ hidden, invisible, tiny, color, background }: Element): boolean {
  return !(hidden || invisible || tiny || looksLike(color, background === 'page' ? 'ffffff' : background))
}

export function isStruck(name: string, style: Style): boolean {
  return deleted.has(name) || style.struck === true
}
