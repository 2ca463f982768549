import { z } from '@hono/zod-openapi'
import { Explanation } from '../http/explanation.ts'
import { name, paging, text, time, writeTime } from '../http/route-parts.ts'
import { VendorReason } from '../http/to-response.ts'
import type { Account } from '../model.ts'

const states = ['connected', 'needs_reconnect', 'unchecked'] as const

const value = z.string().max(20_000)

const ownTags = z
  .record(
    z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'Invalid tag: lower case letters, digits and underscores'),
    z.array(text(100)).min(1).max(1_000),
  )
  .openapi({
    description: "The account's own tags: names of tools by tag, for use in a config.",
    example: { support_only: ['list_all_richpanel_conversations'] },
  })

const skip_check = z
  .boolean()
  .openapi({ description: 'Store the credential without checking it at the vendor.' })

const anywhere = 'The connector decides which values are secret, wherever they are given.'

export const AccountDraft = z
  .strictObject({
    connector: text(100).openapi({ example: 'richpanel' }),
    name: name
      .optional()
      .openapi({ description: "Unique in the tenant. Defaults to the connector's title." }),
    settings: z.record(z.string(), value).optional().openapi({ description: anywhere }),
    credentials: z
      .record(z.string(), value)
      .optional()
      .openapi({ description: `Never shown again. ${anywhere}`, example: { apiKey: '…' } }),
    tags: ownTags.optional(),
    skip_check: skip_check.optional(),
    refuse_same: z.boolean().optional().openapi({
      description:
        'Refuse it with 409 and `same_as` when the same settings and credential open an account that is there already.',
    }),
  })
  .openapi('AccountDraft')

export const AccountChange = z
  .strictObject({
    name: name.optional(),
    settings: z
      .record(z.string(), value.nullable())
      .optional()
      .openapi({ description: 'Merged into the stored values; null removes a value.' }),
    credentials: z.record(z.string(), value.nullable()).optional().openapi({
      description: 'Merged into the stored values; null removes a value. Checked at the vendor.',
    }),
    tags: ownTags.optional(),
    skip_check: skip_check.optional(),
  })
  .openapi('AccountChange')

export const AccountQuery = z.strictObject({
  ...paging,
  connector: text(100).optional(),
  state: z.enum(states).optional(),
  q: text(100)
    .trim()
    .min(1)
    .optional()
    .openapi({ description: 'A part of the name, or of the name of the connector.' }),
})

export const IntegratedAccount = z
  .object({
    id: z.string().openapi({ example: 'acc_5f0c…' }),
    connector: z.string(),
    name: z.string(),
    settings: z.record(z.string(), z.string()).openapi({ description: 'Without secrets.' }),
    state: z.enum(states),
    state_reason: z.string().nullable(),
    tags: z.record(z.string(), z.array(z.string())),
    created_at: time,
    updated_at: time,
    checked_at: time.nullable(),
    quota: z
      .union([
        z.object({
          remaining: z.number().openapi({ description: 'Calls that are left.' }),
          limit: z.number().nullable(),
          reset: time.nullable().openapi({ description: 'When the vendor accepts calls again.' }),
          at: time.openapi({ description: 'When the vendor said so.' }),
        }),
        z.null(),
      ])
      .openapi({
        description: 'The rate limit that the vendor reported in its last response; null if it did not.',
      }),
  })
  .openapi('IntegratedAccount')

export const ConnectedAccount = IntegratedAccount.extend({
  same_as: z.object({ id: z.string(), name: z.string() }).optional().openapi({
    description: 'Another account that the same settings and credential open: this one was there already.',
  }),
}).openapi('ConnectedAccount')

export function viewAccount(account: Account): z.infer<typeof IntegratedAccount> {
  const { id, connector, name, settings, state, tags, createdAt, updatedAt, quota } = account
  return {
    id,
    connector,
    name,
    settings,
    state,
    state_reason: account.stateReason,
    tags,
    created_at: writeTime(createdAt),
    updated_at: writeTime(updatedAt),
    checked_at: writeTime(account.checkedAt),
    quota: quota && { ...quota, reset: writeTime(quota.reset), at: writeTime(quota.at) },
  }
}

export const AccountCheck = z
  .object({
    ok: z.boolean(),
    problem: z.union([VendorReason, z.null()]),
    explanation: Explanation.openapi({ description: 'What that means, and what to do.' }),
    account: IntegratedAccount,
  })
  .openapi('AccountCheck')
