import type { TokenStore } from '@helpdesk-mcp/auth'
import { type Clock, type Fetch, fetchBySend, type Send, systemClock } from '@helpdesk-mcp/contracts'
import { encodeSegment } from '@helpdesk-mcp/tools'
import createOpenApiClient, { type Client } from 'openapi-fetch'
import type { z } from 'zod'
import type { ConnectorDefinition } from './definition.ts'
import { exactInt64 } from './int64.ts'
import { checkSettings } from './settings.ts'
import { destinationOf } from './vendor/self-hosted.ts'

/** Calls the vendor's paths, typed by `Paths`. */
export type TypedClient<Paths extends object> = Client<Paths>

export interface TypedClientOptions<Settings> {
  settings: Settings
  /** Replaces the vendor's address; for a sandbox. */
  baseUrl?: string
  /** As `createConnector` takes it. */
  privateHosts?: readonly string[]
  fetch?: Fetch
  clock?: Clock
  /** Where OAuth tokens are kept and shared; in memory without it. */
  store?: TokenStore
}

/** How a vendor encodes bodies and queries, if not as JSON and one `name=value` pair for each value. */
export interface WireFormat {
  /** Anything but FormData is sent as JSON. */
  writeBody(fields: Record<string, unknown>): FormData | string
  writeQuery(values: Record<string, unknown>): string
}

/**
 * A client typed by the vendor's paths, with the connector's credential and its care for path segments. 64-bit integers are strings of digits in
 * its types and values.
 */
export function createTypedClient<Paths extends object, Shape extends z.ZodRawShape = z.ZodRawShape>(
  definition: ConnectorDefinition<Shape>,
  options: TypedClientOptions<z.input<z.ZodObject<Shape>>>,
  wire?: WireFormat,
): TypedClient<Paths> {
  const settings = checkSettings(definition, options.settings)
  const { clock = systemClock } = options
  const { baseUrl, network } = destinationOf(definition, settings, options)
  const auth = definition.auth(settings, {
    send: network,
    clock,
    server: baseUrl,
    ...(options.baseUrl === undefined ? {} : { baseUrl }),
    ...(options.store === undefined ? {} : { store: options.store }),
  })
  const client = createOpenApiClient<Paths>({
    ...(wire && {
      bodySerializer: (fields: unknown) => wire.writeBody(fields as Record<string, unknown>),
      querySerializer: (query) => wire.writeQuery(query as Record<string, unknown>),
    }),
    baseUrl,
    fetch: fetchBySend(withHeaders(auth(network), definition.headers)),
    pathSerializer: (path, parameters) =>
      path.replace(/\{([^{}]+)\}/g, (_whole, name: string) => encodeSegment(name, parameters[name] ?? '')),
  })
  client.use(exactInt64(new URL('int64.json', definition.tools)))
  return client
}

function withHeaders(send: Send, headers: Readonly<Record<string, string>> = {}): Send {
  return (request) => send({ ...request, headers: { ...request.headers, ...headers } })
}
