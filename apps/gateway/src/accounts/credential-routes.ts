import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { readBody } from '../http/body.ts'
import type { ApiEnvironment } from '../http/environment.ts'
import type { ApiParts } from '../http/parts.ts'
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
  vendorProblems,
} from '../http/schemas.ts'
import { changeAccount, checkAccount } from './manage.ts'
import { AccountChange, AccountCheck, IntegratedAccount, viewAccount } from './routes.ts'

const tags = ['Integrated accounts']

export function accountCredentialRoutes(
  app: OpenAPIHono<ApiEnvironment>,
  { context, accounts, may }: ApiParts,
): void {
  const change = createRoute({
    method: 'patch',
    path: '/integrated-account/{id}',
    operationId: 'changeAccount',
    summary: 'Rename an account, or give it other settings or credentials',
    description: 'Other settings and credentials are checked at the vendor before they are stored.',
    tags,
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery, body: body(AccountChange) },
    responses: {
      200: json(IntegratedAccount, 'The account as it is now.'),
      ...problems(409, ...bodyProblems, ...vendorProblems),
    },
  })
  app.openapi(change, async (c) => {
    const { skip_check, settings, credentials, ...rest } = c.req.valid('json')
    const account = await changeAccount(
      context,
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
    summary: 'Ask the vendor whether the account still opens',
    tags,
    security: bearer,
    middleware: [may('manage'), readBody],
    request: { params: idParam, query: noQuery, body: optionalBody(Nothing) },
    responses: {
      200: json(AccountCheck, 'What came of it; `ok` says whether it opens, `problem` what is wrong.'),
      ...problems(409, ...bodyProblems),
    },
  })
  app.openapi(check, async (c) => {
    const { tenantId } = c.var.principal
    const { account, problem } = await checkAccount(context, accounts, tenantId, c.req.valid('param').id)
    return c.json({ ok: problem === null, problem, account: viewAccount(account) }, 200)
  })
}
