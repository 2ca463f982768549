import { z } from '@hono/zod-openapi'
import { CallChange, CallTarget } from '../activity/schemas.ts'
import { ConnectorTool } from '../connectors/routes.ts'
import { id, idParam, listOf, paging, text } from '../http/route-parts.ts'

const effectList = z.array(z.enum(['read', 'internal', 'outbound', 'destructive', 'admin']))

export const AccountTool = z
  .object({
    ...ConnectorTool.shape,
    inputSchema: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'JSON Schema 2020-12 of its arguments.' }),
  })
  .openapi('AccountTool')

export const AccountToolList = listOf(
  AccountTool.extend({
    matching_arguments: z.array(z.string()).optional().openapi({
      description: 'Of a search: the arguments that do what `q` says, where the tool does more than that.',
    }),
    matching_phrase: z.string().optional().openapi({
      description:
        'Of a search: other words for what the tool does, where they say more of `q` than its title.',
      example: 'leave a private note on a case',
    }),
  }).openapi('FoundAccountTool'),
  'AccountToolList',
)

export const ToolQuery = z.strictObject({
  ...paging,
  q: text(300).trim().min(1).optional().openapi({
    description:
      'What one wants to do, in plain words: the tools come in the order in which agents find them, at most `limit` of them.',
    example: 'leave a private note',
  }),
})

export const NamesQuery = z.strictObject({
  argument: text(128).min(1).openapi({ description: 'An argument of the tool.', example: 'tag' }),
  q: text(100).optional().openapi({ description: 'A part of the name.' }),
})

export const ToolNames = z
  .object({
    result: z.array(z.string()).openapi({ description: 'At most 20. The tool takes them in place of ids.' }),
    complete: z
      .boolean()
      .openapi({ description: 'Whether these are all that the account has, or that match.' }),
  })
  .openapi('ToolNames')

export const toolParams = idParam.extend({
  tool: id.openapi({ param: { name: 'tool', in: 'path' }, description: 'The name of the tool.' }),
})

const toolArguments = z.record(z.string(), z.unknown())

export const ToolArguments = z
  .strictObject({
    arguments: toolArguments.optional(),
    incomplete: z.boolean().optional().openapi({
      description: 'The arguments are still being filled in: they are not checked, and some may be missing.',
    }),
  })
  .openapi('ToolArguments')

export const ToolCallDraft = z
  .strictObject({
    arguments: toolArguments.optional(),
    effects: effectList.min(1).optional().openapi({
      description:
        'The effects the person agreed to. A call with any other is not made. Any effect when left out.',
    }),
  })
  .openapi('ToolCallDraft')

export const ToolEffects = z
  .object({
    effects: effectList,
    summary: z
      .array(z.string())
      .openapi({ description: 'What it will do and who will see it, in sentences.' }),
    customer_visible: z
      .enum(['yes', 'no', 'unknown'])
      .openapi({ description: 'Whether a customer will see it.' }),
    delivery: z
      .object({
        to: z.string().nullable().openapi({ description: 'The recipient, if the arguments name one.' }),
        channel: z.string().nullable().openapi({ description: 'Such as email or portal; null if unknown.' }),
        also: z.array(z.string()).openapi({ description: 'What else the call may set off.' }),
      })
      .optional()
      .openapi({ description: 'How it will reach the customer; left out when nobody outside is told.' }),
  })
  .openapi('ToolEffects')

export const ToolCallResult = z
  .object({
    result: z
      .unknown()
      .openapi({ description: 'What an agent would get. It has an `error` when the call failed.' }),
    is_error: z.boolean(),
    duration_ms: z.number(),
    vendor_calls: z.number().int().nullable(),
    effects: effectList,
    done: z
      .array(
        z
          .object({
            summary: z
              .string()
              .openapi({ description: 'What was done, or why it was not, in one sentence.' }),
            targets: z.array(CallTarget).openapi({ description: 'What it touched, at most 20.' }),
            changes: z.array(CallChange).openapi({ description: 'The fields that a write changed.' }),
          })
          .openapi('DoneCall'),
      )
      .openapi({ description: 'As the activity tells it. Several, where the tool goes on after its write.' }),
  })
  .openapi('ToolCallResult')
