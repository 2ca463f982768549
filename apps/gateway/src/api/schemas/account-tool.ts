import { z } from '@hono/zod-openapi'
import { ConnectorTool } from './connector.ts'
import { id, idParam } from './id.ts'
import { listOf } from './list.ts'

const effectList = z.array(z.enum(['read', 'internal', 'outbound', 'destructive']))

export const AccountTool = z
  .object({
    ...ConnectorTool.shape,
    inputSchema: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'JSON Schema 2020-12 of its arguments.' }),
  })
  .openapi('AccountTool')

export const AccountToolList = listOf(AccountTool, 'AccountToolList')

export const toolParams = idParam.extend({
  tool: id.openapi({ param: { name: 'tool', in: 'path' }, description: 'Its name.' }),
})

const toolArguments = z.record(z.string(), z.unknown())

export const ToolArguments = z.strictObject({ arguments: toolArguments.optional() }).openapi('ToolArguments')

export const ToolCallDraft = z
  .strictObject({
    arguments: toolArguments.optional(),
    effects: effectList.min(1).optional().openapi({
      description: 'What the person agreed to: a call that would do more is not made. Left out: anything.',
    }),
  })
  .openapi('ToolCallDraft')

export const ToolEffects = z
  .object({
    effects: effectList,
    customer_visible: z.boolean().openapi({ description: 'A customer will see it.' }),
  })
  .openapi('ToolEffects')

export const ToolCallResult = z
  .object({
    result: z.unknown().openapi({ description: 'What an agent would get; `error` in it where it is one.' }),
    is_error: z.boolean(),
    duration_ms: z.number(),
    vendor_calls: z.number().int().nullable(),
    effects: effectList,
  })
  .openapi('ToolCallResult')
