import type { Catalog } from '../connectors/catalog.ts'

/** Names of the tools that answer customers. */
export function answeringTools(catalog: Catalog): string[] {
  const answering = [...catalog.values()].flatMap(({ records }) => records.filter(({ answers }) => answers))
  return [...new Set(answering.flatMap(({ name, aliases = [] }) => [name, ...aliases]))]
}
