import { z } from '@hono/zod-openapi'

const Tool = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    inputSchema: z.record(z.string(), z.unknown()),
    annotations: z.record(z.string(), z.unknown()),
  })
  .openapi('Tool')

const CallableTool = z
  .object({
    name: z.string(),
    title: z.string(),
    connector: z.string(),
    method: z.string(),
    tags: z.array(z.string()),
    effects: z.array(z.string()),
  })
  .openapi('CallableTool')

export const ServerPreview = z
  .object({
    tools: z.array(Tool).openapi({ description: 'Exactly what tools/list answers.' }),
    callable: z.array(CallableTool).openapi({ description: 'All that may be called, listed or not.' }),
    bytes: z.number().int().openapi({ description: 'Of the JSON of `tools`.' }),
    tokens: z.number().int().openapi({ description: 'An estimate of what the list costs a model.' }),
    scopes: z
      .record(z.string(), z.array(z.string()))
      .openapi({ description: 'OAuth scopes that the tools need, by connector.' }),
    surface: z.enum(['direct', 'essential', 'catalog']),
  })
  .openapi('ServerPreview')
