import { queryOptions } from '@tanstack/react-query'
import { answered } from './answered.ts'
import { api } from './client.ts'

/** The name that an account or MCP server had last, which may be no more; null where the audit trail does not know it. */
export function lastNameQuery(id: string) {
  return queryOptions({
    queryKey: ['audit', 'name', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const query = { subject: id, outcome: 'ok', limit: 1 } as const
      const { result } = await answered(api.GET('/audit', { params: { query }, signal }))
      return result[0]?.subject.name ?? null
    },
  })
}
