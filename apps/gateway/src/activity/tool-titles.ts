import type { Catalog } from '../connectors/catalog.ts'

/** What tools are called, by their names; the name itself of one that no connector has any more. */
export function titlesOfTools(catalog: Catalog): (tool: string) => string {
  const titles = new Map(
    [...catalog.values()].flatMap(({ records }) => {
      return records.flatMap(({ name, title, aliases = [] }) =>
        [name, ...aliases].map((each) => [each, title] as const),
      )
    }),
  )
  return (tool) => titles.get(tool) ?? tool
}
