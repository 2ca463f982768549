import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { readBody } from '../http/body.ts'
import type { ApiEnvironment } from '../http/environment.ts'
import type { ApiParts } from '../http/parts.ts'
import {
  bearer,
  body,
  bodyProblems,
  idParam,
  json,
  listOf,
  name,
  noQuery,
  paging,
  problems,
  readPage,
  text,
  time,
  vendorProblems,
  writeTime,
} from '../http/schemas.ts'
import { VendorReason } from '../http/to-response.ts'
import type { Account } from '../model.ts'
import { findAccount } from './find.ts'
import { connectAccount, removeAccount } from './manage.ts'

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
  .openapi({ description: 'Stores it without asking the vendor whether the credential is good.' })

const anywhere = 'What is secret is told apart by the connector, wherever it is given.'

const AccountDraft = z
  .strictObject({
    connector: text(100).openapi({ example: 'richpanel' }),
    name: name
      .optional()
      .openapi({ description: "Unique in the tenant. After the connector's title when left out." }),
    settings: z.record(z.string(), value).optional().openapi({ description: anywhere }),
    credentials: z
      .record(z.string(), value)
      .optional()
      .openapi({ description: `Never shown again. ${anywhere}`, example: { apiKey: '…' } }),
    tags: ownTags.optional(),
    skip_check: skip_check.optional(),
  })
  .openapi('AccountDraft')

export const AccountChange = z
  .strictObject({
    name: name.optional(),
    settings: z
      .record(z.string(), value.nullable())
      .optional()
      .openapi({ description: 'Laid over what is kept; null takes a value away.' }),
    credentials: z
      .record(z.string(), value.nullable())
      .optional()
      .openapi({ description: 'Laid over what is kept; null takes a value away. Checked at the vendor.' }),
    tags: ownTags.optional(),
    skip_check: skip_check.optional(),
  })
  .openapi('AccountChange')

const AccountQuery = z.strictObject({
  ...paging,
  connector: text(100).optional(),
  state: z.enum(states).optional(),
})

export const IntegratedAccount = z
  .object({
    id: z.string().openapi({ example: 'acc_5f0c…' }),
    connector: z.string(),
    name: z.string(),
    settings: z.record(z.string(), z.string()).openapi({ description: 'Without what is secret.' }),
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
          reset: time.nullable().openapi({ description: 'When it is full, or usable, again.' }),
          at: time.openapi({ description: 'When the vendor said so.' }),
        }),
        z.null(),
      ])
      .openapi({ description: 'As the vendor said it with its last answer; null: it did not.' }),
  })
  .openapi('IntegratedAccount')

const AccountList = listOf(IntegratedAccount, 'IntegratedAccountList')

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

const tags = ['Integrated accounts']

export function accountRoutes(app: OpenAPIHono<ApiEnvironment>, { context, accounts, may }: ApiParts): void {
  const common = { tags, security: bearer, middleware: [may('manage'), readBody] }
  const one = { params: idParam, query: noQuery }

  const connect = createRoute({
    ...common,
    method: 'post',
    path: '/integrated-account',
    operationId: 'connectAccount',
    summary: 'Connect an account',
    description:
      'The vendor is asked whether the credential is good; when it is not, nothing is stored and the vendor’s reason is in `vendor`. An account with OAuth may come with its client alone: then consent follows.',
    request: { body: body(AccountDraft), query: noQuery },
    responses: {
      201: json(IntegratedAccount, 'The account.'),
      ...problems(409, ...bodyProblems, ...vendorProblems),
    },
  })
  app.openapi(connect, async (c) => {
    const { skip_check, settings = {}, credentials = {}, tags = {}, ...draft } = c.req.valid('json')
    const account = await connectAccount(context, accounts, c.var.principal.tenantId, {
      ...draft,
      settings,
      credentials,
      tags,
      skipCheck: skip_check === true,
    })
    return c.json(viewAccount(account), 201)
  })

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/integrated-account',
    operationId: 'listAccounts',
    summary: 'The connected accounts, newest first',
    request: { query: AccountQuery },
    responses: { 200: json(AccountList, 'The accounts.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { connector, state, ...page } = c.req.valid('query')
    const { rows, nextCursor } = await context.store.accounts.list(c.var.principal.tenantId, {
      ...readPage(page),
      ...(connector === undefined ? {} : { connector }),
      ...(state === undefined ? {} : { state }),
    })
    return c.json({ result: rows.map(viewAccount), next_cursor: nextCursor }, 200)
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: '/integrated-account/{id}',
    operationId: 'getAccount',
    summary: 'One account',
    request: one,
    responses: { 200: json(IntegratedAccount, 'The account.'), ...problems() },
  })
  app.openapi(get, async (c) => {
    const account = await findAccount(context, c.var.principal.tenantId, c.req.valid('param').id)
    return c.json(viewAccount(account), 200)
  })

  const remove = createRoute({
    ...common,
    method: 'delete',
    path: '/integrated-account/{id}',
    operationId: 'removeAccount',
    summary: 'Remove an account; URLs that open nothing else end at once',
    request: one,
    responses: { 204: { description: 'It is gone.' }, ...problems() },
  })
  app.openapi(remove, async (c) => {
    await removeAccount(context, c.var.principal.tenantId, c.req.valid('param').id)
    return c.body(null, 204)
  })
}

export const AccountCheck = z
  .object({
    ok: z.boolean(),
    problem: z.union([VendorReason, z.null()]),
    account: IntegratedAccount,
  })
  .openapi('AccountCheck')
