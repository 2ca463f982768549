import { queryOptions, useQuery } from '@tanstack/react-query'
import { answered, api } from './answered.ts'
import { usePermissions } from './session.ts'

const someWorkspacesQuery = queryOptions({
  queryKey: ['workspaces', 'some'],
  queryFn: async ({ signal }) =>
    (await answered(api.GET('/tenants', { params: { query: { limit: 2 } }, signal }))).result,
  staleTime: 60_000,
})

/** Whether whoever is signed in sees several workspaces. With one, the page has no word for it. */
export function useHasWorkspaces(): boolean {
  const isOwner = usePermissions().includes('owner')
  const some = useQuery({ ...someWorkspacesQuery, enabled: isOwner }).data
  return (some?.length ?? 0) > 1
}
