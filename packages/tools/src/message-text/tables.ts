import type { Attributes, Element } from './element-state.ts'
import type { LineWriter } from './line-writer.ts'
import { type Block, newBlock } from './lines.ts'
import { endRow, maxCells, newTable, type Table } from './table.ts'

/** The tables that are open while HTML is read. */
export interface Tables {
  open(element: Element): void
  row(): void
  cell(element: Element, attributes: Attributes): void
  isOpen(): boolean
}

/** Tables nested deeper than this are read as plain blocks. */
const maxTables = 40

export function createTables(writer: LineWriter): Tables {
  const tables: Table[] = []

  function endCell(table: Table): void {
    const leave = table.leave
    table.leave = undefined
    leave?.()
  }

  function end(table: Table): void {
    endCell(table)
    endRow(table)
  }

  return {
    open(element) {
      if (tables.length >= maxTables) return
      const table = newTable()
      const { indent } = element
      tables.push(table)
      const leave = writer.into(table.block)
      element.indent = ''
      element.onEnd = () => {
        end(table)
        tables.pop()
        const { after } = table.block
        leave()
        table.block.after ||= after
        if (indent !== '') indentBlock(table.block, indent)
        writer.add(table.block)
      }
    },
    row() {
      const table = tables.at(-1)
      if (table) end(table)
    },
    cell(element, attributes) {
      const table = tables.at(-1)
      if (!table) return
      endCell(table)
      if (table.row === undefined || table.row.length >= maxCells) {
        endRow(table)
        table.row = []
      }
      const block = newBlock()
      table.row.push({
        block,
        heading: element.name === 'th',
        columns: spanOf(attributes.get('colspan')),
        rows: spanOf(attributes.get('rowspan')),
      })
      const leave = writer.into(block)
      table.leave = leave
      element.indent = ''
      element.onEnd = () => {
        if (table.leave === leave) endCell(table)
      }
    },
    isOpen: () => tables.length > 0,
  }
}

/** How many columns or rows a cell says it takes. */
function spanOf(stated: string | undefined): number {
  const count = Number.parseInt(stated ?? '', 10)
  return count > 1 ? Math.min(count, maxCells) : 1
}

/** A table in a list starts where the text of the item does. */
function indentBlock(block: Block, indent: string): void {
  for (const item of block.items) if (!('items' in item)) item.text = indent + item.text
}
