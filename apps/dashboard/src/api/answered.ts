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
