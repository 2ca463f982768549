import { z } from '@hono/zod-openapi'
import { listOf } from './list.ts'

const effects = z.array(z.enum(['read', 'internal', 'outbound', 'destructive']))

export const ConnectorTool = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    method: z.string(),
    tags: z.array(z.string()),
    effects: effects.openapi({ description: 'All that it can do to people, whatever its arguments.' }),
    essential: z.boolean(),
    unverified: z.string().nullable().openapi({
      description: 'Why the vendor may not take it as it is described; offered on request only.',
    }),
  })
  .openapi('ConnectorTool')

export const Connector = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    settings: z.record(z.string(), z.unknown()).openapi({
      description:
        'JSON Schema 2020-12 of what connects an account. `secret` marks credentials, `help` says where a value is found.',
    }),
    tags: z.array(z.string()),
    methods: z.array(z.string()),
    effects,
    tools: z.array(ConnectorTool),
    oauth: z
      .object({
        redirect_uri: z
          .string()
          .openapi({ description: 'To be registered at the vendor, letter by letter.' }),
        scopes: z.array(z.string()).openapi({ description: 'All that its tools can need.' }),
      })
      .nullable()
      .openapi({ description: 'null: it has no consent, its credential is entered.' }),
  })
  .openapi('Connector')

export const ConnectorList = listOf(Connector, 'ConnectorList')
