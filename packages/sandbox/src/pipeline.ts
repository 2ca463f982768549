import { createCallReader } from './call-reader.ts'
import type { Reply, SandboxRequest } from './exchange.ts'
import { createGate } from './gate.ts'
import { type Operation, readOperations } from './operation.ts'
import { pathProblems } from './read-parameters.ts'
import { type Refusal, RefusedError } from './refusal.ts'
import { createRouter, type Route } from './router.ts'
import type { SandboxDefinition, SandboxState } from './sandbox-definition.ts'
import { createValidator } from './validator.ts'
import type { World } from './world.ts'

/** Answers a request; `pause` holds one that was already let in. Rejects only when a handler is at fault or the pause is aborted. */
export type Pipeline = (request: SandboxRequest, pause: () => Promise<void>) => Promise<Reply>

export function createPipeline<State extends SandboxState>(
  definition: SandboxDefinition<State>,
  world: World<State>,
): Pipeline {
  const { basePath, routes = {} } = definition
  const validate = createValidator(world.document)
  const fits = (operation: Operation, path: Record<string, string>) =>
    pathProblems(world.document, validate, operation, path).length === 0
  const known = readOperations(world.document)
  const route = definition.unfitPath === 'unknown' ? createRouter(known, fits) : createRouter(known)
  const admit = createGate(definition, world)
  const read = createCallReader(definition, world, validate)

  return async (request, pause) => {
    const [path = '', ...rest] = request.target.split('?')
    const extra = routes[`${request.method} ${path}`]
    if (extra) {
      await pause()
      return extra(request, world)
    }
    const inside = path.startsWith(`${basePath}/`)
    const found: Route = inside ? route(request.method, path.slice(basePath.length)) : { kind: 'not_found' }
    const operation = found.kind === 'found' ? found.operation : undefined
    const attempt = { request, operation, query: new URLSearchParams(rest.join('?')) }
    const { refusal, headers, leave } = admit(attempt)
    try {
      if (refusal) throw new RefusedError(refusal)
      await pause()
      if (found.kind !== 'found') throw new RefusedError(unroutable(found, request.method, path))
      const call = await read(found.operation, found.parameters, attempt)
      const handler = definition.handlers[found.operation.id] ?? definition.fallback
      if (!handler) return { status: 501, content: `The sandbox does not play ${found.operation.id}.` }
      return withHeaders(await handler(call), headers)
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      return withHeaders(refuse(definition, error.refusal, request), headers)
    } finally {
      leave()
    }
  }
}

/** The vendor's form of a refusal, and when to come back. */
export function refuse<State extends SandboxState>(
  definition: SandboxDefinition<State>,
  refusal: Refusal,
  request: SandboxRequest,
): Reply {
  const reply = definition.refuse(refusal, request)
  const { retryAfterSeconds } = refusal
  return retryAfterSeconds === undefined
    ? reply
    : withHeaders(reply, { 'retry-after': String(retryAfterSeconds) })
}

function withHeaders(reply: Reply, headers: Record<string, string>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } }
}

function unroutable(route: Exclude<Route, { kind: 'found' }>, method: string, path: string): Refusal {
  if (route.kind === 'not_found') return { reason: 'not_found', message: `There is nothing at ${path}.` }
  if (route.kind === 'malformed')
    return { reason: 'invalid', message: `${route.segment} is not percent-encoded text.` }
  return {
    reason: 'method_not_allowed',
    message: `${method} is not allowed here, only ${route.allow.join(', ')}.`,
  }
}
