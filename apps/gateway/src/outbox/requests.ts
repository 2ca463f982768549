import { z } from '@hono/zod-openapi'
import { id, paging, text } from '../http/route-parts.ts'
import { outboxStates } from '../outbox-model.ts'

const states = new Set<string>(outboxStates)

export const OutboxQuery = z.strictObject({
  ...paging,
  state: text(200)
    .refine((given) => given.split(',').every((state) => states.has(state)), {
      error: `Expected one or more of ${outboxStates.join(', ')}, between commas.`,
    })
    .optional()
    .openapi({ description: `Any of ${outboxStates.join(', ')}, between commas.`, example: 'waiting,stale' }),
  sort: z.enum(['newest', 'decided']).default('newest').openapi({
    description:
      'newest: by when they were held. decided: by when they were decided, or when they ended without a decision. The latest first.',
  }),
  mcp_server_id: id.optional(),
  integrated_account_id: id.optional(),
  tool: text(128).optional(),
})

/** Long enough for any message; the helpdesk has bounds of its own. */
const words = z
  .string()
  .max(500_000)
  .openapi({ description: 'The words for the customer, instead of those that are there.' })

const edit = {
  version: z.number().int().optional().openapi({
    description:
      'The version that was read. With another one nothing is done (409). To approve what somebody has edited, it must be given.',
  }),
  text: words.optional(),
  arguments: z
    .record(z.string(), z.unknown())
    .optional()
    .openapi({ description: 'All arguments of the call, instead of `text`.' }),
}

export const Approval = z
  .strictObject({
    ...edit,
    seen: text(100).optional().openapi({
      description: 'Of a stale item: its `seen`, which says that its new turns were read.',
    }),
  })
  .openapi('OutboxApproval')

export const Edit = z.strictObject(edit).openapi('OutboxEdit')

export const Discarding = z
  .strictObject({
    version: edit.version,
    reason: z
      .string()
      .trim()
      .max(2_000)
      .optional()
      .openapi({ description: 'Why. The assistant reads it.', example: 'Offer an exchange first.' }),
  })
  .openapi('OutboxDiscarding')
