import createClient from 'openapi-fetch'
import type { paths } from '../generated/api.d.ts'
import { ApiProblem } from './api-problem.ts'

interface Answer {
  data?: unknown
  error?: unknown
  response: Response
}

/** The body of a successful response; throws an ApiProblem otherwise. */
export async function answered<Given extends Answer>(
  asked: Promise<Given>,
): Promise<NonNullable<Given['data']>> {
  const { data, error, response } = await asked
  if (!response.ok) {
    const problem = typeof error === 'object' && error !== null ? error : {}
    throw new ApiProblem(response.status, problem)
  }
  return data as NonNullable<Given['data']>
}

interface Listed<Item> {
  result: Item[]
  next_cursor: string | null
}

/** Every item of a list, page by page. */
export async function allPages<Item>(
  read: (cursor: { next_cursor?: string }) => Promise<Listed<Item>>,
): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | null = null
  do {
    const page = await read(cursor === null ? {} : { next_cursor: cursor })
    items.push(...page.result)
    cursor = page.next_cursor
  } while (cursor !== null)
  return items
}

/** The management API of the gateway that served this page, authenticated by the session cookie. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' })
