import type { Part } from './lines.ts'

/** A line of a message. */
export interface MessageLine {
  /** As it is shown, with the marks of quotes. */
  text: string
  /** Without the marks of quotes and the space around. */
  bare: string
  /** How many quotes it is in. */
  depth: number
  /** The quotes are marked by `>` in the text itself. */
  marked: boolean
  /** A line was drawn above it. */
  divider: boolean
  /** What its markup says it is. */
  part: Part
}

const mark = /^(?:[ \t]{0,3}>)+[ \t]?/

/** Marks of the direction of writing, which some programs set around a line. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g

/** A line of plain text: its quotes are marked by `>`. */
export function plainLine(text: string): MessageLine {
  const marks = mark.exec(text)?.[0] ?? ''
  const depth = marks.split('>').length - 1
  return {
    text,
    bare: text.slice(marks.length).replace(directions, '').trim(),
    depth,
    marked: depth > 0,
    divider: false,
    part: 'own',
  }
}

export function isBlank(line: MessageLine | undefined): boolean {
  return line === undefined || line.bare === ''
}

export function hasWords({ bare }: MessageLine): boolean {
  return /[\p{L}\p{N}]|\p{Extended_Pictographic}/u.test(bare)
}

/** The index of the next line with something on it, `end` if there is none. */
export function nextFilled(lines: readonly MessageLine[], from: number, end: number): number {
  let at = from
  while (at < end && isBlank(lines[at])) at++
  return at
}
