import {
  type Auth,
  bearer,
  type ConnectorDefinition,
  createConnector,
  defineConnector,
  headerKey,
  z,
} from '@helpdesk-mcp/connector'
import type { Connector, Fetch, ToolRecord } from '@helpdesk-mcp/contracts'
import type { DefinitionFacts } from './draft-definition.ts'
import { settingName } from './draft-definition.ts'
import type { AuthGuess } from './guess-auth.ts'
import { paginationOf } from './guess-paging.ts'

/** Settings for tests. Credentials begin with `test-`, so that the contract suite can find them. */
export function testSettings({ server, scheme, bound }: DefinitionFacts): Record<string, string> {
  return {
    ...(server.url === undefined ? { url: 'https://support.example.com' } : {}),
    ...Object.fromEntries(
      server.variables.map(({ name, values }) => [settingName(name), values[0] ?? 'acme']),
    ),
    ...Object.fromEntries(bound.map(({ setting }) => [setting, '42'])),
    ...(scheme.auth.kind === 'oauth2'
      ? { clientId: 'test-client', clientSecret: 'test-secret', refreshToken: 'test-refresh' }
      : { apiKey: 'test-key' }),
  }
}

/** The address at which an account with these settings is. */
export function addressOf(
  { url, path, variables }: DefinitionFacts['server'],
  settings: Record<string, string>,
): string {
  if (url === undefined) return `${settings['url']}${path}`
  return variables.reduce(
    (address, { name }) => address.replaceAll(`{${name}}`, settings[settingName(name)] ?? ''),
    url,
  )
}

/** Where the paths of the document begin, on whatever host: `/v1`. */
export function basePath({ url, path }: DefinitionFacts['server']): string {
  return url === undefined ? path : url.replace(/^https?:\/\/[^/]*/, '')
}

/** The connector that the drafted files make, in memory: what it sends becomes the drafts of wire fixtures. */
export function draftedConnector(
  facts: DefinitionFacts,
  records: readonly ToolRecord[],
  settings: Record<string, string>,
  fetch: Fetch,
): Connector {
  const { identity, server, scheme, paging } = facts
  const definition = defineConnector({
    id: identity.id,
    title: identity.title,
    version: '1.0.0',
    brand: identity.brand,
    settings: z.looseObject({}),
    baseUrl: addressOf(server, settings),
    auth: authFor(scheme.auth) as Auth<object>,
    pagination: paginationOf(paging),
    bound: Object.fromEntries(facts.bound.map(({ parameter, setting }) => [parameter, setting])),
    headers: facts.headers,
    rateLimit: {},
    errors: { message: facts.errors.message },
    check: { tool: 'none' },
    tools: new URL('data:,'),
  } as unknown as ConnectorDefinition)
  const filter = { effects: ['read', 'internal', 'outbound', 'destructive', 'admin'] as const }
  return createConnector(definition, { settings, records, fetch, filter: { effects: [...filter.effects] } })
}

function authFor(auth: AuthGuess): unknown {
  if (auth.kind === 'header')
    return headerKey({
      header: auth.header,
      setting: 'apiKey',
      ...(auth.prefix === undefined ? {} : { prefix: auth.prefix }),
    })
  // The token that the drafted test puts in the place of a login.
  if (auth.kind === 'oauth2')
    return () => (next: (request: { headers: object }) => unknown) => (request: { headers: object }) =>
      next({ ...request, headers: { ...request.headers, authorization: 'Bearer test-token' } })
  return bearer({ setting: 'apiKey' })
}
