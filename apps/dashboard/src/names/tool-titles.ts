import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { connectorsQuery } from '../api/connectors.ts'

/** The title of each tool, by its name. A tool that no helpdesk has any more is called by its name. */
export function useToolTitles(): (tool: string) => string {
  const connectors = useQuery(connectorsQuery).data
  return useMemo(() => {
    const titles = new Map(
      connectors?.flatMap(({ tools }) => tools.map(({ name, title }) => [name, title] as const)),
    )
    return (tool) => titles.get(tool) ?? tool
  }, [connectors])
}
