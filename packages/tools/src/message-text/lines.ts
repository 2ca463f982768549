/** What a line belongs to by its markup. */
export type Part = 'own' | 'quoted' | 'signature'

export interface Line {
  text: string
  /** An empty line stands before it. */
  gap: boolean
  /** How many quotes it is in. */
  depth: number
  part: Part
  /** A line was drawn above it, as mail programs do above the mail that is answered. */
  divider: boolean
}

/** Lines in order; a block inside a block saves copying them at every level. */
export interface Block {
  items: (Line | Block)[]
  lines: number
  characters: number
  gap: boolean
  /** An empty line stands behind it. */
  after: boolean
  /** It has rows of a table. */
  rows?: boolean
}

export function newBlock(): Block {
  return { items: [], lines: 0, characters: 0, gap: false, after: false }
}

export function isBlock(item: Line | Block): item is Block {
  return 'items' in item
}

export function addLine(block: Block, line: Line): void {
  block.items.push(line)
  block.lines++
  block.characters += line.text.length
}

export function addBlock(block: Block, inner: Block, gap = inner.gap): void {
  if (inner.lines === 0) return
  inner.gap = gap
  block.items.push(inner)
  block.lines += inner.lines
  block.characters += inner.characters
  if (inner.rows) block.rows = true
}

/** The lines of a block one by one, so that a long text can be read in steps. */
export function* linesOf(block: Block): Generator<Line> {
  const open = [{ block, next: 0 }]
  let gap = block.gap
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const item = top.block.items[top.next++]
    if (item === undefined) {
      open.pop()
      continue
    }
    gap ||= item.gap
    if (isBlock(item)) {
      open.push({ block: item, next: 0 })
      continue
    }
    yield gap === item.gap ? item : { ...item, gap }
    gap = false
  }
}

/** The first line of a block. */
export function firstLine(block: Block): Line | undefined {
  return linesOf(block).next().value
}
