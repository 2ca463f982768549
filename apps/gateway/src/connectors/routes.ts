import { type ConnectorDefinition, methodClass, possibleEffects, renderAll } from '@helpdesk-mcp/connector'
import {
  effects as allEffects,
  type Effect,
  type JsonSchema,
  type ToolRecord,
  toolGroups,
} from '@helpdesk-mcp/contracts'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { GatewayContext } from '../context.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { notFound } from '../http/problem.ts'
import { bearer, idParam, json, listOf, listQuery, noQuery, pageOf, problems } from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import type { CatalogEntry } from './catalog.ts'
import { consentScopes, redirectUri, scopesByUse } from './consent.ts'

const tags = ['Connectors']

export function connectorRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: RouteContext): void {
  const list = createRoute({
    method: 'get',
    path: '/connectors',
    operationId: 'listConnectors',
    summary: 'List connectors',
    tags,
    security: bearer,
    middleware: [may('manage')],
    request: { query: listQuery },
    responses: { 200: json(ConnectorList, 'The connectors of this gateway.'), ...problems() },
  })
  app.openapi(list, (c) => {
    const all = [...context.catalog.values()].map((entry) => describeConnector(entry, context))
    return c.json(pageOf(all, c.req.valid('query')), 200)
  })

  const get = createRoute({
    method: 'get',
    path: '/connectors/{id}',
    operationId: 'getConnector',
    summary: 'Get a connector: its settings, the words of a config, tools, redirect URI',
    tags,
    security: bearer,
    middleware: [may('manage')],
    request: { params: idParam, query: noQuery },
    responses: { 200: json(Connector, 'The connector.'), ...problems() },
  })
  app.openapi(get, (c) => {
    const entry = context.catalog.get(c.req.valid('param').id)
    if (!entry) throw notFound('connector')
    return c.json(describeConnector(entry, context), 200)
  })
}

const effects = z.array(z.enum(['read', 'internal', 'outbound', 'destructive', 'admin']))

export const ConnectorTool = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    method: z.string(),
    group: z.string().openapi({ description: 'Where a support lead looks for it.' }),
    tags: z.array(z.string()),
    effects: effects.openapi({ description: 'Every effect that it can have, whatever its arguments.' }),
    essential: z.boolean(),
    unverified: z.string().nullable().openapi({
      description: 'Why it may not work at the vendor as described; offered on request only.',
    }),
  })
  .openapi('ConnectorTool')

const Connector = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    settings: z.record(z.string(), z.unknown()).openapi({
      description:
        'JSON Schema 2020-12 of the settings of an account. `secret` marks credentials, `help` says where to find a value.',
    }),
    tags: z.array(z.string()),
    groups: z.array(z.string()),
    methods: z.array(z.string()),
    effects,
    tools: z.array(ConnectorTool),
    keeps_drafts: z.boolean().openapi({
      description:
        'Whether replies that a person approves first wait among the helpdesk’s own drafts. Else, and where it cannot keep one as a draft, they wait in the outbox.',
    }),
    guide: z
      .object({
        needs: z.array(z.string()).openapi({ description: 'What one needs: a role, a plan, a value.' }),
        steps: z.array(z.string()).openapi({ description: 'Where the key is found or made, step by step.' }),
        minutes: z.number().int().openapi({ description: 'About how long it takes the first time.' }),
      })
      .nullable()
      .openapi({
        description: 'How an account is connected, for people; null if the connector does not say.',
      }),
    oauth: z
      .object({
        redirect_uri: z.string().openapi({ description: 'Register exactly this at the vendor.' }),
        scopes: z.array(z.string()).openapi({ description: 'Every scope that its tools can need.' }),
        scope_groups: z
          .array(z.object({ group: z.string(), scopes: z.array(z.string()) }).openapi('ScopeGroup'))
          .openapi({ description: 'Those that the tools of each group can need.' }),
        presets: z
          .array(z.object({ id: z.string(), scopes: z.array(z.string()) }).openapi('PresetScopes'))
          .openapi({ description: 'The least that each preset needs.' }),
      })
      .nullable()
      .openapi({ description: 'null: it does not use OAuth.' }),
    sandbox: z
      .object({
        settings: z.record(z.string(), z.string()).openapi({
          description: 'What opens the sandbox. It is public, and opens made-up data only.',
        }),
      })
      .nullable()
      .openapi({ description: 'In a demo, the sandbox that accounts of this connector reach; else null.' }),
  })
  .openapi('Connector')

const ConnectorList = listOf(Connector, 'ConnectorList')

/** What can be connected, and what a config for it may say. */
function describeConnector(
  { definition, records }: CatalogEntry,
  context: Pick<GatewayContext, 'publicUrl' | 'sandboxSettings'>,
) {
  const { id, title, version, oauth, guide } = definition
  const sandbox = context.sandboxSettings?.(id)
  const tools = renderAll(records).map(describeTool)
  const among = <Word>(words: readonly Word[]) => [...new Set(words)]
  return {
    id,
    title,
    version,
    settings: settingsSchema(definition),
    tags: among(records.flatMap(({ tags }) => tags)).sort(),
    groups: toolGroups.filter((group) => records.some((record) => record.group === group)),
    /** Groups of methods first, then each of them. */
    methods: among([...records.map(methodClass).sort(), ...records.map(({ method }) => method).sort()]),
    effects: allEffects.filter((effect) => tools.some((tool) => tool.effects.includes(effect))),
    tools,
    keeps_drafts: records.some(({ guard }) => guard?.draft !== undefined),
    guide: guide ? { needs: [...guide.needs], steps: [...guide.steps], minutes: guide.minutes } : null,
    oauth: oauth
      ? {
          redirect_uri: redirectUri(context),
          scopes: consentScopes(definition, records),
          ...scopesByUse(definition, records),
        }
      : null,
    sandbox: sandbox ? { settings: { ...sandbox } } : null,
  }
}

export function describeTool(record: ToolRecord) {
  const { name, title, description, method, group, tags, unverified = null } = record
  const effects: Effect[] = allEffects.filter((effect) => possibleEffects(record).flat().includes(effect))
  return {
    name,
    title,
    description,
    method,
    group,
    tags,
    effects,
    essential: record.essential === true,
    unverified,
  }
}

/** A connector's settings as JSON Schema, for a form: each with a title, a description, `help` and, where it is one, `secret: true`. */
function settingsSchema({ settings }: Pick<ConnectorDefinition, 'settings'>): JsonSchema {
  const schema = z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    { title: titleOf(name), ...property, ...(property['secret'] ? { writeOnly: true } : {}) },
  ])
  return { ...schema, properties: Object.fromEntries(properties), additionalProperties: false }
}

/** `clientId` is Client ID, `dataCentre` Data centre. */
function titleOf(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[ _-]/)
  const spelled = words.map((word) =>
    /^(id|api|url)$/i.test(word) ? word.toUpperCase() : word.toLowerCase(),
  )
  const text = spelled.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
