import { describeError, type Effect, isObject, type ToolRecord, valueAt } from '@helpdesk-mcp/contracts'
import {
  createHttpHandler,
  fromWebRequest,
  type HttpRequest,
  type HttpResponse,
  localNames,
  readBearer,
  type Served,
  toWebResponse,
} from '@helpdesk-mcp/mcp'
import { effectsOf, isGranted } from '@helpdesk-mcp/tools'
import type { Recorder } from '../activity/recorder.ts'
import { allowedHostsVariable } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import { isBrowser } from '../http/plain-page.ts'
import { hashToken } from '../secrets/tokens.ts'
import {
  type CalledBy,
  type Endpoint,
  errorResponse,
  type OpenedServer,
  type Refusal,
  storageUnavailable,
} from '../servers/endpoint.ts'
import { doorPage } from '../servers/url-page.ts'
import { StorageError } from '../storage/errors.ts'
import type { OpenedGrant } from '../storage/grant-store.ts'
import { createGrantsByToken } from './by-access-token.ts'
import { placesOf, whyNoOauth } from './places.ts'
import { allScopes, effectsOfScopes, firstScopes, permittedScopes, scopeOf } from './scopes.ts'

/** An MCP URL that takes access tokens: the one for everybody, or that of one server. */
export interface DoorPlace {
  serverId: string | null
}

export interface Door {
  answer(request: HttpRequest, door: DoorPlace): Promise<HttpResponse>
  fetch(request: Request, door: DoorPlace): Promise<Response>
  close(): Promise<void>
}

interface DoorParts {
  endpoint: Pick<Endpoint, 'open'>
  recorder: Pick<Recorder, 'usedGrant' | 'usedServer'>
}

const maxBodyBytes = 1024 * 1024

/** Serves MCP servers to apps that people have connected. Each request asks the store what its access token opens now. */
export function createDoor(context: GatewayContext, { endpoint, recorder }: DoorParts): Door {
  const { store, clock, log, metrics } = context
  const byToken = createGrantsByToken(context)
  const places = placesOf(context)
  const why = whyNoOauth(context)
  const names = [
    ...new Set([...localNames, new URL(context.publicUrl).hostname, ...(context.allowedHosts ?? [])]),
  ]
  const resourceOf = ({ serverId }: DoorPlace) => (serverId === null ? places.mcp : places.mcpOf(serverId))

  /** What a client is told that has to authenticate, or to ask for more (RFC 6750, RFC 9728). */
  const challenge = (door: DoorPlace, parameters: Readonly<Record<string, string>>): string => {
    const all = {
      realm: 'helpdesk-mcp',
      ...parameters,
      resource_metadata: places.resourceMetadata(resourceOf(door)),
    }
    return `Bearer ${Object.entries(all)
      .map(([name, value]) => `${name}="${value}"`)
      .join(', ')}`
  }
  const unauthenticated = async ({ method, headers }: HttpRequest, door: DoorPlace): Promise<Refusal> => {
    const server = door.serverId === null ? undefined : await store.grants.server(door.serverId, clock.now())
    if (door.serverId !== null && server === undefined) return noSuchServer()
    const scope = firstScopes(server?.config).join(' ')
    const sign = { 'www-authenticate': challenge(door, { scope }) }
    if (isBrowser(method, headers['accept'])) {
      const page = doorPage(resourceOf(door), door.serverId, context)
      return { refusal: { ...page, headers: { ...page.headers, ...sign } } }
    }
    return errorResponse(401, 'Sign in: this MCP server takes OAuth access tokens.', sign)
  }
  const invalidToken = (door: DoorPlace): Refusal => {
    // Never 429: hosts serve many people from one address, and a client renews its token on 401 only. 256 bits cannot be guessed.
    metrics.failedAuthentication({ credential: 'access_token', limited: false })
    return errorResponse(
      401,
      'The access token is unknown, over, revoked or for another URL. Sign in again.',
      {
        'www-authenticate': challenge(door, {
          error: 'invalid_token',
          error_description: 'The access token is unknown, over, revoked or for another URL',
        }),
      },
    )
  }

  const admit = async (request: HttpRequest, door: DoorPlace): Promise<Served | Refusal> => {
    if (why !== undefined) return errorResponse(404, why)
    const secret = readBearer(request.headers['authorization'])
    if (secret === undefined) return unauthenticated(request, door)
    const now = clock.now()
    const opened = await byToken.find(hashToken(secret), now)
    // A token is for one URL, as its person has seen it (RFC 8707).
    if (!opened || opened.grant.resource !== resourceOf(door)) return invalidToken(door)
    const { grant, server } = opened
    const { scopes, effects, by } = rightsOf(opened)
    const needed = await scopesNeeded(request, opened, effects)
    if (needed !== undefined) {
      const scope = [...new Set([...scopes, ...needed])].join(' ')
      return errorResponse(403, `This call needs more than was consented to: ${needed.join(', ')}.`, {
        'www-authenticate': challenge(door, {
          error: 'insufficient_scope',
          scope,
          error_description: 'The person has to consent to more',
        }),
      })
    }
    recorder.usedGrant(grant.id, now)
    recorder.usedServer(server.id, now)
    return endpoint.open(server, by)
  }

  /** A grant is the same object in one call after the other, until it changes. */
  const known = new WeakMap<OpenedGrant, Rights>()
  const rightsOf = (opened: OpenedGrant): Rights => {
    const found = known.get(opened) ?? readRights(opened)
    known.set(opened, found)
    return found
  }

  /**
   * The scopes that a call needs and its token does not have, all at once; undefined when it has them, or when consent would not help:
   * then the tool's own answer says what is wrong.
   */
  const scopesNeeded = async (
    request: HttpRequest,
    { person, server }: OpenedGrant,
    granted: readonly Effect[],
  ): Promise<string[] | undefined> => {
    if (request.method !== 'POST') return undefined
    const possible = effectsOfScopes(permittedScopes(allScopes, person.role, server.config))
    if (possible.length === granted.length) return undefined
    const call = readCall(await request.readBody(maxBodyBytes).catch(() => undefined))
    if (call === undefined) return undefined
    const known = recordOf(await endpoint.open(server), call.name)
    if (known === undefined) return undefined
    const effects = effectsOf(known, call.arguments)
    if (isGranted(effects, new Set(granted)) || !isGranted(effects, new Set(possible))) return undefined
    return effects.map(scopeOf)
  }

  const handler = createHttpHandler<DoorPlace>(
    (request, door) =>
      admit(request, door).catch((error: unknown) => {
        if (!(error instanceof StorageError)) throw error
        log.error(describeError(error), 'An MCP request was not answered: the database is unavailable.')
        return storageUnavailable()
      }),
    {
      maxBodyBytes,
      allowedHosts: names,
      allowedOrigins: names,
      hostsSetting: allowedHostsVariable,
      onError: (error) => log.error(describeError(error), 'An MCP request failed.'),
      onRefused: ({ name }) => log.info({ error: name }, 'Refused a malformed MCP request.'),
    },
  )

  return {
    answer: (request, door) => handler.answer(readOnce(request), door),
    fetch: async (request, door) =>
      toWebResponse(await handler.answer(readOnce(fromWebRequest(request)), door)),
    async close() {
      byToken.close()
      await handler.close()
    },
  }
}

/** What a token lets its app do, and in whose name. */
interface Rights {
  scopes: readonly string[]
  effects: readonly Effect[]
  by: CalledBy
}

function readRights({ grant, person, server, scopes: given }: OpenedGrant): Rights {
  const scopes = permittedScopes(given, person.role, server.config)
  const effects = effectsOfScopes(scopes)
  const by = {
    effects,
    person: { id: person.id, name: person.name },
    app: { id: grant.id, name: grant.clientName },
  }
  return { scopes, effects, by }
}

/** A request whose body may be read twice: to see what a call needs, and to answer it. */
function readOnce(request: HttpRequest): HttpRequest {
  let body: Promise<string | undefined> | undefined
  return {
    ...request,
    readBody(maxBytes) {
      body ??= request.readBody(maxBytes)
      return body
    },
  }
}

/** The tool of a tools/call: through the `search` surface the one that it runs. */
function readCall(
  body: string | undefined,
): { name: string; arguments: Record<string, unknown> } | undefined {
  if (body === undefined || !body.includes('tools/call')) return undefined
  let message: unknown
  try {
    message = JSON.parse(body)
  } catch {
    return undefined
  }
  if (!isObject(message) || message['method'] !== 'tools/call') return undefined
  const params = valueAt(message, 'params')
  const inner = isObject(params) && runs.includes(String(params['name'])) ? params['arguments'] : params
  if (!isObject(inner) || typeof inner['name'] !== 'string') return undefined
  return { name: inner['name'], arguments: isObject(inner['arguments']) ? inner['arguments'] : {} }
}

const runs = ['call_read_tool', 'call_write_tool']

function recordOf({ connectors }: OpenedServer, name: string): ToolRecord | undefined {
  return connectors
    .flatMap(({ tools }) => tools)
    .find((record) => record.name === name || record.aliases?.includes(name))
}

function noSuchServer(): Refusal {
  return errorResponse(404, 'There is no MCP server at this URL: it is mistyped, was revoked or has expired.')
}
