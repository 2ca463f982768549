import type { Attempt } from './limits/limit.ts'
import type { Operation } from './operation.ts'
import { readBody } from './read-body.ts'
import { readParameters, unknownQuery } from './read-parameters.ts'
import { type Problem, RefusedError } from './refusal.ts'
import type { Call, SandboxDefinition, SandboxState } from './sandbox-definition.ts'
import type { Validator } from './validator.ts'
import type { World } from './world.ts'

export type CallReader<State> = (
  operation: Operation,
  path: Record<string, string>,
  attempt: Attempt,
) => Promise<Call<State>>

/** Checks requests against the document and gives them as calls. Throws a `RefusedError` that names every problem. */
export function createCallReader<State extends SandboxState>(
  definition: SandboxDefinition<State>,
  world: World<State>,
  validate: Validator,
): CallReader<State> {
  const { document, state, clock, timeline } = world

  return async (operation, path, { request, query }) => {
    if (request.body.length > (definition.maximumBodyBytes ?? Number.POSITIVE_INFINITY)) {
      throw new RefusedError({
        reason: 'too_large',
        message: `A body of ${request.body.length} bytes is too large.`,
      })
    }
    const source = { path, query, headers: request.headers }
    const parameters = readParameters(document, validate, operation, source)
    const body = await readBody(document, validate, operation, request)
    const unknown = definition.unknownQuery === 'refuse' ? unknownQuery(operation, query) : []
    const problems = [...parameters.problems, ...unknown, ...body.problems]
    if (problems.length > 0) {
      throw new RefusedError({ reason: 'invalid', message: problems.map(say).join('; '), problems })
    }
    const values = { query: parameters.query, headers: parameters.headers, body: body.value }
    return { state, document, operation, path, ...values, request, clock, timeline }
  }
}

function say({ in: place, at, message }: Problem): string {
  return [place, at, message].filter(Boolean).join(' ')
}
