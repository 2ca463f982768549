import { type ApiError, ApiException, type Problem } from './api-error.ts'
import type { Call, Runtime, SandboxDefinition, SandboxState } from './definition.ts'
import type { Reply, SandboxRequest } from './exchange.ts'
import type { Attempt, LimitDecision } from './limits.ts'
import { type Operation, readOperations } from './openapi/operations.ts'
import { readBody } from './openapi/read-body.ts'
import { pathProblems, readParameters, unknownParameters } from './openapi/read-parameters.ts'
import { createRouter, type Route } from './openapi/router.ts'
import { createValidator, type Validator } from './openapi/validator.ts'

/**
 * Answers one request: route, authenticate, apply the limits, validate, run the handler. `pause` delays a request that was
 * admitted. Rejects only if a handler fails or the pause is aborted.
 */
export type Pipeline = (request: SandboxRequest, pause: () => Promise<void>) => Promise<Reply>

export function createPipeline<State extends SandboxState>(
  definition: SandboxDefinition<State>,
  runtime: Runtime<State>,
): Pipeline {
  const { basePath, routes = {}, invalidPath, handlers, fallback } = definition
  const validate = createValidator(runtime.document)
  const fits = (operation: Operation, path: Record<string, string>) =>
    pathProblems(runtime.document, validate, operation, path).length === 0
  const operations = readOperations(runtime.document)
  const route = invalidPath === 'not_found' ? createRouter(operations, fits) : createRouter(operations)
  const admit = createAdmission(definition, runtime)
  const readCall = createCallReader(definition, runtime, validate)

  return async (request, pause) => {
    const [path = '', ...rest] = request.target.split('?')
    const extraRoute = routes[`${request.method} ${path}`]
    if (extraRoute) {
      await pause()
      return extraRoute(request, runtime)
    }
    const isApi = path.startsWith(`${basePath}/`)
    const found: Route = isApi ? route(request.method, path.slice(basePath.length)) : { kind: 'not_found' }
    const operation = found.kind === 'found' ? found.operation : undefined
    const attempt = { request, operation, query: new URLSearchParams(rest.join('?')) }
    const { error, headers, release } = admit(attempt)
    try {
      if (error) throw new ApiException(error)
      await pause()
      if (found.kind !== 'found') throw new ApiException(routeError(found, request.method, path))
      const call = await readCall(found.operation, found.parameters, attempt)
      const handler = handlers[call.operation.id] ?? fallback
      if (!handler) return { status: 501, content: `The sandbox has no handler for ${call.operation.id}.` }
      return withHeaders(await handler(call), headers)
    } catch (thrown) {
      if (!(thrown instanceof ApiException)) throw thrown
      return withHeaders(errorReply(definition, thrown.error, request), headers)
    } finally {
      release()
    }
  }
}

interface Admission {
  error?: ApiError
  /** The limits' headers, sent whether or not the request was admitted. */
  headers: Record<string, string>
  /** Called when the request is done, for limits on concurrency. */
  release(): void
}

/** Authenticates a request, then applies the limits: an unauthenticated request does not count against them. */
function createAdmission<State extends SandboxState>(
  definition: SandboxDefinition<State>,
  runtime: Runtime<State>,
): (attempt: Attempt) => Admission {
  const limits = (definition.limits ?? []).map((rule) => rule(runtime.clock))

  return (attempt) => {
    const isPublic = attempt.operation?.security?.length === 0
    const decisions: LimitDecision[] = []
    let error = isPublic ? undefined : definition.authenticate(attempt, runtime)
    for (const limit of limits) {
      if (error) break
      const decision = limit.take(attempt)
      decisions.push(decision)
      error = decision.error
    }
    return {
      ...(error && { error }),
      headers: Object.assign({}, ...decisions.map(({ headers }) => headers)),
      release() {
        for (const decision of decisions) decision.release?.()
      },
    }
  }
}

type CallReader<State> = (
  operation: Operation,
  path: Record<string, string>,
  attempt: Attempt,
) => Promise<Call<State>>

/** Validates requests against the document and parses them into calls. Throws an `ApiException` that lists every problem. */
function createCallReader<State extends SandboxState>(
  { maxBodyBytes = Number.POSITIVE_INFINITY, unknownQuery }: SandboxDefinition<State>,
  { document, state, clock, timeline }: Runtime<State>,
  validate: Validator,
): CallReader<State> {
  return async (operation, path, { request, query }) => {
    if (request.body.length > maxBodyBytes) {
      const message = `A body of ${request.body.length} bytes is too large.`
      throw new ApiException({ reason: 'too_large', message })
    }
    const source = { path, query, headers: request.headers }
    const parameters = readParameters(document, validate, operation, source)
    const body = await readBody(document, validate, operation, request)
    const unknown = unknownQuery === 'reject' ? unknownParameters(operation, query) : []
    const problems = [...parameters.problems, ...unknown, ...body.problems]
    if (problems.length > 0) {
      const message = problems.map(describeProblem).join('; ')
      throw new ApiException({ reason: 'invalid', message, problems })
    }
    const values = { query: parameters.query, headers: parameters.headers, body: body.value }
    return { state, document, operation, path, ...values, request, clock, timeline }
  }
}

/** An error in the vendor's form, with `retry-after` where the error has one. */
export function errorReply<State extends SandboxState>(
  definition: SandboxDefinition<State>,
  error: ApiError,
  request: SandboxRequest,
): Reply {
  const reply = definition.errorReply(error, request)
  const { retryAfterSeconds } = error
  return retryAfterSeconds === undefined
    ? reply
    : withHeaders(reply, { 'retry-after': String(retryAfterSeconds) })
}

function withHeaders(reply: Reply, headers: Record<string, string>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } }
}

function routeError(route: Exclude<Route, { kind: 'found' }>, method: string, path: string): ApiError {
  if (route.kind === 'not_found') return { reason: 'not_found', message: `There is nothing at ${path}.` }
  if (route.kind === 'malformed')
    return { reason: 'invalid', message: `${route.segment} is not percent-encoded text.` }
  return {
    reason: 'method_not_allowed',
    message: `${method} is not allowed here, only ${route.allow.join(', ')}.`,
  }
}

function describeProblem({ in: place, at, message }: Problem): string {
  return [place, at, message].filter(Boolean).join(' ')
}
