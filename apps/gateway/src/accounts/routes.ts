import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { recorded } from '../audit/origin.ts'
import type { ApiEnvironment } from '../http/auth.ts'
import { namedInAudit } from '../http/problem.ts'
import {
  bearer,
  body,
  bodyProblems,
  idParam,
  json,
  Nothing,
  noQuery,
  optionalBody,
  problems,
  readBody,
  readPage,
  vendorProblems,
} from '../http/route-parts.ts'
import type { RouteContext } from '../route-context.ts'
import { explainProblem, works } from './explain.ts'
import { findAccount } from './find.ts'
import { changeAccount, checkAccount, connectAccount, removeAccount } from './manage.ts'
import { findSameAccount } from './same-account.ts'
import {
  AccountChange,
  AccountCheck,
  AccountDraft,
  AccountQuery,
  ConnectedAccount,
  IntegratedAccount,
  viewAccount,
} from './schemas.ts'
import { UsedAccount, UsedAccountList, viewUsedAccounts } from './usage.ts'

const tags = ['Integrated accounts']

export function accountRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, accounts, may }: RouteContext,
): void {
  const common = { tags, security: bearer, middleware: [may('manage'), readBody] }
  const one = { params: idParam, query: noQuery }

  const connect = createRoute({
    ...common,
    method: 'post',
    path: '/integrated-account',
    operationId: 'connectAccount',
    summary: 'Connect an account',
    description:
      'The credential is checked at the vendor first. If the vendor rejects it, nothing is stored and `vendor` holds the reason. An OAuth account may be connected with its client alone, and gets its consent later.',
    request: { body: body(AccountDraft), query: noQuery },
    responses: {
      201: json(ConnectedAccount, 'The account.'),
      ...problems(409, ...bodyProblems, ...vendorProblems),
    },
  })
  app.openapi(connect, async (c) => {
    const {
      skip_check,
      refuse_same,
      settings = {},
      credentials = {},
      tags = {},
      ...draft
    } = c.req.valid('json')
    const account = await connectAccount(recorded(context, c), accounts, c.var.principal.tenantId, {
      ...draft,
      settings,
      credentials,
      tags,
      skipCheck: skip_check === true,
      refuseSame: refuse_same === true,
    }).catch((error: unknown) => {
      const helpdesk = context.catalog.get(draft.connector)?.definition.title
      throw helpdesk === undefined ? error : namedInAudit(error, helpdesk)
    })
    const same_as = await findSameAccount(context, account)
    return c.json({ ...viewAccount(account), ...(same_as && { same_as }) }, 201)
  })

  const list = createRoute({
    ...common,
    method: 'get',
    path: '/integrated-account',
    operationId: 'listAccounts',
    summary: 'List accounts, newest first',
    request: { query: AccountQuery },
    responses: { 200: json(UsedAccountList, 'The accounts.'), ...problems() },
  })
  app.openapi(list, async (c) => {
    const { connector, state, q: text, ...page } = c.req.valid('query')
    const { tenantId } = c.var.principal
    const { rows, nextCursor } = await context.store.accounts.list(tenantId, {
      ...readPage(page),
      ...(text === undefined ? {} : { text }),
      ...(connector === undefined ? {} : { connector }),
      ...(state === undefined ? {} : { state }),
    })
    return c.json({ result: await viewUsedAccounts(context, tenantId, rows), next_cursor: nextCursor }, 200)
  })

  const get = createRoute({
    ...common,
    method: 'get',
    path: '/integrated-account/{id}',
    operationId: 'getAccount',
    summary: 'Get an account',
    request: one,
    responses: { 200: json(UsedAccount, 'The account.'), ...problems() },
  })
  app.openapi(get, async (c) => {
    const { tenantId } = c.var.principal
    const account = await findAccount(context, tenantId, c.req.valid('param').id)
    const [used] = await viewUsedAccounts(context, tenantId, [account])
    return c.json(UsedAccount.parse(used), 200)
  })

  const remove = createRoute({
    ...common,
    method: 'delete',
    path: '/integrated-account/{id}',
    operationId: 'removeAccount',
    summary: 'Delete an account; MCP servers without another account are revoked',
    request: one,
    responses: { 204: { description: 'Deleted.' }, ...problems() },
  })
  app.openapi(remove, async (c) => {
    await removeAccount(recorded(context, c), c.var.principal.tenantId, c.req.valid('param').id)
    return c.body(null, 204)
  })
}

export function accountCredentialRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, accounts, may }: RouteContext,
): void {
  const change = createRoute({
    method: 'patch',
    path: '/integrated-account/{id}',
    operationId: 'changeAccount',
    summary: 'Change the name, settings or credentials of an account',
    description: 'New settings and credentials are checked at the vendor before they are stored.',
    tags,
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery, body: body(AccountChange) },
    responses: {
      200: json(IntegratedAccount, 'The changed account.'),
      ...problems(409, ...bodyProblems, ...vendorProblems),
    },
  })
  app.openapi(change, async (c) => {
    const { skip_check, settings, credentials, ...rest } = c.req.valid('json')
    const account = await changeAccount(
      recorded(context, c),
      accounts,
      c.var.principal.tenantId,
      c.req.valid('param').id,
      {
        ...rest,
        skipCheck: skip_check === true,
        ...(settings ? { settings } : {}),
        ...(credentials ? { credentials } : {}),
      },
    )
    return c.json(viewAccount(account), 200)
  })

  const check = createRoute({
    method: 'post',
    path: '/integrated-account/{id}/check',
    operationId: 'checkAccount',
    summary: 'Check an account at the vendor',
    tags,
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery, body: optionalBody(Nothing) },
    responses: {
      200: json(AccountCheck, '`ok` says whether the credential works, `problem` what is wrong.'),
      ...problems(409, ...bodyProblems),
    },
  })
  app.openapi(check, async (c) => {
    const { tenantId } = c.var.principal
    const { account, problem } = await checkAccount(
      recorded(context, c),
      accounts,
      tenantId,
      c.req.valid('param').id,
    )
    const definition = context.catalog.get(account.connector)?.definition ?? {}
    const explanation = problem === null ? works : explainProblem(problem.code, definition)
    return c.json({ ok: problem === null, problem, explanation, account: viewAccount(account) }, 200)
  })
}
