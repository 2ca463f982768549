import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'

/** Whether links into helpdesks lead anywhere. In a demo their tickets are made up, and the helpdesks' own sites know none of them. */
export function useHelpdeskPages(): boolean {
  return useQuery(sessionQuery).data?.demo === false
}
