import type { ToolRecord } from '@helpdesk-mcp/contracts'

/** Tools that match a question, best first, in the order in which `search_tools` ranks them. */
export interface ToolSearch {
  search(question: string): readonly RankedTool[]
}

export interface RankedTool {
  name: string
  /** How well it fits, against the best: from 1 to almost 0. */
  fit: number
  /** The arguments that do what the question says, where the tool does more than that. */
  arguments: readonly string[]
}

/** Indexes tools for questions in plain words. It takes some tens of milliseconds for hundreds of tools, so keep what it answers. */
export async function createToolSearch(records: readonly ToolRecord[]): Promise<ToolSearch> {
  const { createToolIndex } = await import('./surface/search/tool-index.ts')
  const index = createToolIndex(records)
  return {
    search(question) {
      const found = index.search(question)
      const best = found[0]?.score ?? 1
      return found.map(({ record, arguments: names, score }) => {
        const given = names.filter((name) => Object.hasOwn(record.inputSchema.properties ?? {}, name))
        return { name: record.name, fit: score / best, arguments: given }
      })
    },
  }
}
