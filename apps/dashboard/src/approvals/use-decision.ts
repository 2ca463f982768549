import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../api/answered.ts'
import { ApiProblem } from '../api/api-problem.ts'
import { itemQuery, type OutboxDetail, openCountQuery } from './outbox-requests.ts'
import { showSentBeside } from './sent-beside.ts'

type Wish =
  | { decision: 'approve'; text?: string | undefined }
  | { decision: 'edit'; text: string }
  | { decision: 'discard'; reason: string }

/** Decides about an item as it was read. An answer that says how it stands now, whether it was decided or not, is what is shown next. */
export function useDecision(
  { id, version, seen }: OutboxDetail,
  onDecided: (item: OutboxDetail, wish: Wish) => void,
) {
  const queries = useQueryClient()
  const { queryKey } = itemQuery(id)
  return useMutation({
    // Without a connection it fails at once, and says so.
    networkMode: 'always',
    mutationFn: (wish: Wish): Promise<OutboxDetail> => {
      const params = { path: { id } }
      if (wish.decision === 'discard') {
        const body = { version, ...(wish.reason === '' ? {} : { reason: wish.reason }) }
        return answered(api.POST('/outbox/{id}/discard', { params, body }))
      }
      const text = wish.text === undefined ? {} : { text: wish.text }
      if (wish.decision === 'edit') {
        return answered(api.POST('/outbox/{id}/edit', { params, body: { version, ...text } }))
      }
      const body = { version, ...text, ...(seen === null ? {} : { seen }) }
      return answered(api.POST('/outbox/{id}/approve', { params, body }))
    },
    onSuccess: (item, wish) => {
      queries.setQueryData(queryKey, item)
      showSentBeside(queries, item)
      onDecided(item, wish)
    },
    onError: (error) => {
      const now = error instanceof ApiProblem ? error.problem.outbox : undefined
      if (now !== undefined) queries.setQueryData(queryKey, now as unknown as OutboxDetail)
    },
    // The button does not wait for the lists and the count.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['outbox', 'list'] })
      void queries.invalidateQueries({ queryKey: openCountQuery.queryKey })
    },
  })
}
