import { withoutInvisible } from './invisible.ts'
import { addBlock, addLine, type Block, isBlock, newBlock, type Part } from './lines.ts'

export type WhiteSpace = 'normal' | 'pre' | 'pre-line'

/** Where a line stands. */
export interface Place {
  part: Part
  depth: number
  indent: string
}

/** Puts runs of text together into lines, with white space as a browser shows it. */
export interface LineWriter {
  write(text: string, whiteSpace: WhiteSpace): void
  /** `<br>`: ends the line; an empty one becomes an empty line. */
  breakLine(): void
  /** The start or end of a block. */
  endLine(): void
  /** An empty line before whatever comes next. */
  space(): void
  noSpace(): void
  /** A box begins or ends: a word here does not run on behind it. */
  apart(): void
  /** What a list puts before the next line, once. */
  mark(marker: string): void
  isMarked(): boolean
  /** A line was drawn here. */
  divide(): void
  place(place: Place): void
  /** Adds to the line that was written last. */
  append(text: string): void
  /** Sets a block of its own for what follows, such as a cell, and returns how to come back. */
  into(block: Block): () => void
  add(block: Block): void
  /** What was written since, for the text of a link. */
  capture(): () => string
  isFull(): boolean
  hiddenCharacters(): number
  result: Block
}

export function createLineWriter(maxCharacters: number, maxLines: number): LineWriter {
  const result = newBlock()
  let block = result
  let place: Place = { part: 'own', depth: 0, indent: '' }
  let text = ''
  let blank = false
  let gap = false
  let held = false
  let divider = false
  let marker = ''
  let written = 0
  let lines = 0
  let hidden = 0
  let captured: string | undefined
  let exact = false
  /** Where in the line a box began or ended last. */
  let edge = -1
  /** The last characters of the line: a look at the line itself would copy it. */
  let ending = ''

  function add(value: string): void {
    const kept =
      value.length <= maxCharacters - written ? value : value.slice(0, Math.max(0, maxCharacters - written))
    if (kept === '') {
      if (value !== '') written = maxCharacters + 1
      return
    }
    if (kept.length < value.length) written = maxCharacters + 1
    else written += kept.length
    if (edge === text.length && /[\p{L}\p{N}]$/u.test(ending) && /^[\p{L}\p{N}\p{Sc}]/u.test(kept))
      blank = true
    edge = -1
    ending = kept.slice(-2)
    const joined = blank && text !== '' ? ` ${kept}` : kept
    text += joined
    if (captured !== undefined && captured.length < 2_000) captured += blank ? ` ${kept}` : kept
    blank = false
  }

  function push(force: boolean): void {
    const { text: clean, removed } = withoutInvisible(exact ? text : text.trim())
    hidden += removed
    if (clean.trim() === '' && !force) {
      if (held) gap = true
    } else {
      if (block.lines === 0 && gap && block !== result) block.gap = true
      const start = marker === '' ? place.indent : place.indent.slice(0, -marker.length) + marker
      lines++
      addLine(block, {
        text: clean.trim() === '' ? '' : start + clean.trimEnd(),
        gap: gap && block.lines > 0,
        depth: place.depth,
        part: place.part,
        divider,
      })
      if (captured !== undefined && captured !== '') captured += ' '
      gap = false
      marker = ''
      divider = false
    }
    text = ''
    edge = -1
    blank = false
    held = false
    exact = false
  }

  const writer: LineWriter = {
    write(value, whiteSpace) {
      if (whiteSpace !== 'normal') {
        const rows = value.replace(/\r\n?/g, '\n').split('\n')
        for (const [index, row] of rows.entries()) {
          if (index > 0) {
            if (whiteSpace === 'pre') push(written < maxCharacters)
            else writer.breakLine()
          }
          if (whiteSpace === 'pre' && row !== '') {
            exact = true
            add(row)
          } else if (row !== '') writer.write(row, 'normal')
        }
        return
      }
      const squeezed = value.replace(/[^\S\u3000]+/g, ' ')
      if (squeezed === '') return
      if (squeezed === ' ') {
        blank = true
        if (value.includes('\u00a0')) held = true
        return
      }
      if (squeezed.startsWith(' ')) blank = true
      add(squeezed.replace(/^ | $/g, ''))
      if (squeezed.endsWith(' ')) blank = true
    },
    breakLine() {
      if (text === '') gap = true
      push(false)
    },
    endLine: () => push(false),
    space() {
      push(false)
      if (marker === '') gap = true
    },
    apart() {
      edge = text.length
    },
    noSpace() {
      gap = false
    },
    mark(value) {
      marker = value
    },
    isMarked: () => marker !== '',
    divide() {
      divider = true
    },
    place(next) {
      place = next
    },
    append(value) {
      if (text !== '') {
        blank = false
        text += value
        written += value.length
        return
      }
      let last = block.items.at(-1)
      while (last && isBlock(last)) last = last.items.at(-1)
      if (last && !isBlock(last)) last.text += value
    },
    into(inner) {
      push(false)
      const outer = { block, gap, place, marker, divider }
      block = inner
      gap = false
      marker = ''
      place = { ...place, indent: '' }
      return () => {
        push(false)
        inner.after = gap
        ;({ block, gap, place, marker, divider } = outer)
      }
    },
    add(inner) {
      if (inner.lines === 0) return
      if (block.lines === 0 && block !== result) block.gap ||= gap || inner.gap
      addBlock(block, inner, (gap || inner.gap) && block.lines > 0)
      gap = inner.after
      marker = ''
    },
    capture() {
      const outer = captured
      captured = ''
      return () => {
        const inner = captured ?? ''
        captured = outer === undefined ? undefined : outer + inner
        return inner.replace(/\s+/g, ' ').trim()
      }
    },
    isFull: () => written > maxCharacters || lines > maxLines,
    hiddenCharacters: () => hidden,
    result,
  }
  return writer
}
