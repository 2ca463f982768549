import type { ExtraRoute } from '../definition.ts'
import type { SandboxRequest } from '../exchange.ts'
import type { AccountTable, Grants } from './account-server.ts'
import { answerAuthorize } from './authorize.ts'
import { answerToken, errorReply, revoke } from './token-endpoint.ts'

/**
 * The account server of a sandbox, on the same HTTP server as the API: consent page, token endpoint, revocation.
 *
 *     seed: () => ({ collections, grants: createGrants({ clients: [demoClient], refreshTokens: [demoToken] }) }),
 *     routes: accountRoutes(accounts, (state: State) => state.grants),
 *     authenticate: requireScope({ grants: (state: State) => state.grants, ... }),
 *
 * where `accounts` is an `AccountTable`. A form's fields are taken from the body and from the query.
 */
export function accountRoutes<State>(
  table: AccountTable,
  grantsOf: (state: State) => Grants,
): Record<string, ExtraRoute<State>> {
  const { authorize, token, revoke: revocation } = table.paths
  const consent: ExtraRoute<State> = (request, { state, clock }) => {
    // A decision counts as a posted form only: a link must not be able to accept.
    const fields = fieldsOf(request)
    if (request.method === 'GET') fields.delete('decision')
    return answerAuthorize(table, grantsOf(state), fields, clock.now())
  }
  return {
    [`GET ${authorize}`]: consent,
    [`POST ${authorize}`]: consent,
    [`POST ${token}`]: (request, { state, clock }) =>
      answerToken(table, grantsOf(state), fieldsOf(request), clock.now()),
    [`POST ${revocation}`]: (request, { state }) =>
      revoke(grantsOf(state), fieldsOf(request).get('token') ?? '')
        ? { status: 200, body: { status: 'success' } }
        : errorReply(table, 'unknown_token'),
  }
}

function fieldsOf({ target, headers, body }: SandboxRequest): URLSearchParams {
  const fields = new URLSearchParams(target.split('?').slice(1).join('?'))
  if (headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body)))
      fields.append(name, value)
  }
  return fields
}
