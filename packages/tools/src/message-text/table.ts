import { addBlock, addLine, type Block, firstLine, type Line, linesOf, newBlock } from './lines.ts'

/** A table while it is read: its rows are written as they end, so that a row costs what it holds. */
export interface Table {
  /** What is shown of it so far. */
  block: Block
  row: Cell[] | undefined
  /** It has a row of headings, so columns have a meaning and an empty cell counts. */
  headed: boolean
  columns: number
  /** Comes back from the cell that is open. */
  leave: (() => void) | undefined
}

export interface Cell {
  block: Block
  heading: boolean
}

/** More cells than this in one row are written one below the other. */
export const maxCells = 100

/** A row of more characters than this is not one line. */
const maxRow = 500
const maxCellOfRow = 200

export function newTable(): Table {
  return { block: newBlock(), row: undefined, headed: false, columns: 0, leave: undefined }
}

/** Writes a row that has ended: its cells on one line if they read as data, else one below the other. */
export function endRow(table: Table): void {
  const cells = table.row
  table.row = undefined
  if (!cells) return
  const filled = cells.filter(({ block }) => block.lines > 0)
  if (filled.length > 1 && filled.every(({ heading }) => heading)) {
    table.headed = true
    table.columns = cells.length
  }
  const [only] = filled
  if (!only) return
  if (filled.length > 1 && isData(table, filled)) {
    const shown = table.headed && table.columns === cells.length ? cells : filled
    addLine(table.block, { ...joined(shown), gap: table.block.after && table.block.lines > 0 })
    table.block.after = false
    return
  }
  for (const { block } of filled) {
    const apart = block !== only.block && (block.lines > 1 || only.block.lines > 1)
    stack(table.block, block, apart)
  }
}

/** Puts one block below the other, with an empty line between where one of them has it. */
function stack(table: Block, block: Block, apart: boolean): void {
  if (table.lines === 0) table.gap = block.gap
  addBlock(table, block, (apart || block.gap || table.after) && table.lines > 0)
  table.after = block.after
}

function joined(cells: readonly Cell[]): Line {
  const first = cells.map(({ block }) => firstLine(block)).find((line) => line !== undefined)
  const texts = cells.map(({ block }) => oneLine(block))
  return {
    text: texts.join(' | ').trim(),
    gap: false,
    depth: first?.depth ?? 0,
    part: first?.part ?? 'own',
    divider: first?.divider ?? false,
  }
}

/** The lines of a cell in one; two numbers that stand below each other must not read as one. */
function oneLine(block: Block): string {
  let result = ''
  for (const { text } of linesOf(block)) {
    const next = text.trim()
    const between = /\d/.test(result.slice(-1)) && /^\d/.test(next) ? '; ' : ' '
    result = result === '' ? next : result + between + next
  }
  return result
}

/** Whether the filled cells of a row belong on one line. */
function isData(table: Table, filled: readonly Cell[]): boolean {
  const characters = filled.reduce((sum, { block }) => sum + block.characters, 0)
  if (characters > maxRow || filled.length > maxCells) return false
  const long = filled.filter(({ block }) => block.lines > 1)
  if (filled.some(({ block }) => block.characters > maxCellOfRow)) return false
  if (long.length === 0) return true
  if (long.some(({ block }) => block.lines > 6)) return false
  if (table.headed) return true
  if (long.length > 1)
    return filled.length > 2 && long.length < filled.length && long.every(({ block }) => block.lines <= 3)
  if (filled.length > 2) return true
  return isLabel(filled, long[0])
}

/** A short text beside a few lines, such as "Ship to" beside an address. A logo beside a name is none. */
function isLabel(filled: readonly Cell[], long: Cell | undefined): boolean {
  const [first, second] = filled
  if (!first || !second || !long || long.block.lines > 4) return false
  const short = long === first ? second : first
  const text = firstLine(short.block)?.text ?? ''
  if (text.startsWith('[image')) return false
  return long === second ? text.length <= 40 : /\d/.test(text) && text.length <= 20
}
