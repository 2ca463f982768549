import { createToolSearch, type RankedTool, type ToolSearch } from '@helpdesk-mcp/mcp'
import { renderAll } from '@helpdesk-mcp/tools'
import type { CatalogEntry } from '../connectors/catalog.ts'

export interface ToolFinder {
  /** The tools of a connector that a question in plain words is about, best first: as agents find them. */
  find(entry: CatalogEntry, question: string): Promise<readonly RankedTool[]>
}

/** Indexes the tools of each connector when they are first searched. There are as many indexes as connectors. */
export function createToolFinder(): ToolFinder {
  const indexes = new Map<CatalogEntry, Promise<ToolSearch>>()
  return {
    async find(entry, question) {
      const index = indexes.get(entry) ?? createToolSearch(renderAll(entry.records))
      indexes.set(entry, index)
      return (await index).search(question)
    },
  }
}
