import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { connectorsQuery } from '../api/connectors.ts'

/** What tools are called; the name itself of one that no helpdesk has any more. */
export function useToolTitles(): (tool: string) => string {
  const connectors = useQuery(connectorsQuery).data
  return useMemo(() => {
    const titles = new Map(
      connectors?.flatMap(({ tools }) => tools.map(({ name, title }) => [name, title] as const)),
    )
    return (tool) => titles.get(tool) ?? tool
  }, [connectors])
}
