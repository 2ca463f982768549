import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ApiProblem } from '../api/api-problem.ts'
import { isRecord } from './argument-value.ts'
import { type RecordFacts, readFacts } from './record-facts.ts'
import { type RecordUse, searchArguments } from './record-of.ts'
import { readResult } from './result/read-result.ts'
import { type CallResult, callTool } from './tool-queries.ts'

/** A record as it was looked up; `missing` where the helpdesk has none with this id. */
export type LookedUp = { facts: RecordFacts; targets: Targets } | 'missing' | 'unknown'

/** What a call touched, with numbers and links where its answer has them. */
export type Targets = CallResult['done'][number]['targets']

/** Looks a record up by its id or number, with the tool that reads it. */
export const recordQuery = (accountId: string, read: string, id: string) =>
  queryOptions({
    queryKey: ['tools', accountId, 'record', read, id],
    queryFn: async (): Promise<LookedUp> => {
      try {
        return lookedUp(await callTool({ accountId, tool: read, arguments: { id } }, ['read']))
      } catch (error) {
        return error instanceof ApiProblem && error.status === 422 ? 'missing' : 'unknown'
      }
    },
    // What is about to be changed is looked up each time.
    gcTime: 0,
    retry: false,
  })

/** The latest records of a list, as suggestions. */
export const latestQuery = (accountId: string, list: string) =>
  queryOptions({
    queryKey: ['tools', accountId, 'latest', list],
    queryFn: async () => {
      const { result } = await callTool({ accountId, tool: list, arguments: {} }, ['read'])
      const shape = readResult(result)
      return shape.kind === 'rows' ? shape.rows.map(readFacts) : []
    },
    staleTime: 60_000,
    retry: false,
  })

/** What the helpdesk finds for a text: by the list's own search, or by number where it reads like one. */
export const foundQuery = (accountId: string, { read, search }: RecordUse, typed: string) => {
  const args = search && searchArguments(search, typed)
  return queryOptions({
    queryKey: ['tools', accountId, 'found', read, typed],
    queryFn: async (): Promise<readonly RecordFacts[]> => {
      if (search === undefined || args === undefined) {
        const found = lookedUp(await callTool({ accountId, tool: read, arguments: { id: typed } }, ['read']))
        return typeof found === 'object' ? [found.facts] : []
      }
      const { result } = await callTool({ accountId, tool: search.tool, arguments: args }, ['read'])
      const shape = readResult(result)
      return shape.kind === 'rows' ? shape.rows.map(readFacts) : []
    },
    enabled: args !== undefined || /^#?\d{2,}$/.test(typed),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function lookedUp({
  is_error,
  result,
  done,
}: Pick<CallResult, 'is_error' | 'result' | 'done'>): LookedUp {
  if (is_error) {
    const error = isRecord(result) && isRecord(result['error']) ? result['error'] : {}
    return ['not_found', 'invalid_arguments'].includes(String(error['code'])) ? 'missing' : 'unknown'
  }
  const shape = readResult(result)
  if (shape.kind !== 'record' && shape.kind !== 'thread') return 'unknown'
  return { facts: readFacts(shape.record), targets: done.flatMap(({ targets }) => targets) }
}
