import { addBlock, addLine, type Block, firstLine, type Line, linesOf, newBlock } from './lines.ts'

/** A table while it is read: its rows are written as they end, so that a row costs what it holds. */
export interface Table {
  /** What is shown of it so far. */
  block: Block
  row: Cell[] | undefined
  /** It has a row of headings. */
  headed: boolean
  /** Columns of its headings or its first full row of data: where a row has as many, an empty cell counts. */
  columns: number
  /** Cells that reach into the rows below, by their column. */
  reaching: Map<number, Reaching>
  /** Cells that were written again for the rows that they reach into. */
  repeated: number
  /** Comes back from the cell that is open. */
  leave: (() => void) | undefined
}

export interface Cell {
  block: Block
  heading: boolean
  /** Columns and rows that it takes. */
  columns: number
  rows: number
}

interface Reaching {
  cell: Cell
  rows: number
}

/** More cells than this in one row are written one below the other. */
export const maxCells = 100

/** A row of more characters than this is not one line. */
const maxRow = 500
/** Cells of one table that are written once more, so that a text grows by a bounded part. */
const maxRepeated = 500
const maxCellOfRow = 200

export function newTable(): Table {
  return {
    block: newBlock(),
    row: undefined,
    headed: false,
    columns: 0,
    reaching: new Map(),
    repeated: 0,
    leave: undefined,
  }
}

/** Writes a row that has ended: its cells on one line if they read as data, else one below the other. */
export function endRow(table: Table): void {
  const own = table.row
  table.row = undefined
  if (!own) return
  const cells = inColumns(table, own)
  const filled = own.filter(({ block }) => block.lines > 0)
  if (filled.length > 1 && filled.every(({ heading }) => heading)) {
    table.headed = true
    table.columns = cells.length
  }
  const [only] = filled
  if (!only) return
  const shown = shownCells(table, cells)
  if (shown.length > 1 && isData(table, filled)) {
    if (table.columns === 0 && filled.length === cells.length && filled.length > 2)
      table.columns = cells.length
    for (const cell of own) if (cell.rows > 1) reach(table, cells.indexOf(cell), cell)
    addLine(table.block, { ...joined(shown), gap: table.block.after && table.block.lines > 0 })
    table.block.after = false
    table.block.rows = true
    return
  }
  for (const { block } of filled) {
    const apart = block !== only.block && (block.lines > 1 || only.block.lines > 1)
    stack(table.block, block, apart)
  }
}

/** A column that a neighbour takes too. */
function takenColumn(): Cell {
  return { block: newBlock(), heading: false, columns: 0, rows: 1 }
}

/** The cells of a row, each in its column: those that reach into it from above too. */
function inColumns(table: Table, own: readonly Cell[]): Cell[] {
  if (table.reaching.size === 0 && own.every(({ columns }) => columns === 1)) return [...own]
  const cells: Cell[] = []
  const fromAbove = () => {
    for (let found = table.reaching.get(cells.length); found; found = table.reaching.get(cells.length)) {
      if (found.rows <= 1) table.reaching.delete(cells.length)
      else found.rows--
      const isRepeated = found.cell.columns > 0 && table.repeated < maxRepeated
      if (isRepeated) table.repeated++
      cells.push(isRepeated ? found.cell : takenColumn())
    }
  }
  for (const cell of own) {
    fromAbove()
    cells.push(cell)
    for (let more = 1; more < cell.columns && cells.length < maxCells; more++) cells.push(takenColumn())
  }
  fromAbove()
  return cells
}

/** A short text beside several rows, such as the number of an order beside its items, belongs to each of them. */
function reach(table: Table, column: number, cell: Cell): void {
  const text = oneLine(cell.block)
  const repeated = cell.block.lines === 1 && text.length <= 60 && !text.startsWith('[image')
  for (let more = 0; more < cell.columns && column + more < maxCells; more++) {
    const shown = more === 0 && repeated ? cell : takenColumn()
    table.reaching.set(column + more, { cell: shown, rows: cell.rows - 1 })
  }
}

/** The cells that are written: an empty one counts where columns have a meaning, but for a lone text that begins a row. */
function shownCells(table: Table, cells: readonly Cell[]): readonly Cell[] {
  const filled = cells.filter(({ block }) => block.lines > 0)
  const isFull = table.columns === cells.length && table.columns > 1
  return isFull && (filled.length > 1 || (table.columns > 2 && filled[0] !== cells[0]))
    ? cells.filter(({ columns }) => columns > 0)
    : filled
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
    text: texts
      .slice(0, texts.findLastIndex((text) => text !== '') + 1)
      .join(' | ')
      .trim(),
    gap: false,
    depth: first?.depth ?? 0,
    part: first?.part ?? 'own',
    divider: first?.divider ?? false,
  }
}

const item = /^(?:- |\d+\. )/

/** The lines of a cell in one; two numbers that stand below each other must not read as one. */
function oneLine(block: Block): string {
  let result = ''
  for (const { text } of linesOf(block)) {
    const next = text.trim()
    const isItems = item.test(result) && item.test(next)
    const between = isItems || (/\d/.test(result.slice(-1)) && /^\d/.test(next)) ? '; ' : ' '
    result = result === '' ? next : result + between + next
  }
  return result
}

/** Whether the filled cells of a row belong on one line. */
function isData(table: Table, filled: readonly Cell[]): boolean {
  const characters = filled.reduce((sum, { block }) => sum + block.characters, 0)
  if (characters > maxRow || filled.length > maxCells) return false
  // Rows inside of a cell stay rows.
  if (filled.some(({ block }) => block.rows && block.lines > 1)) return false
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
