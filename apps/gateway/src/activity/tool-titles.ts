import type { Catalog } from '../connectors/catalog.ts'

/** The title of each tool, by its name. A tool that no connector has any more is called by its name. */
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
