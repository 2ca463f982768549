/**
 * What each route of the API that changes something is recorded as, by its method and operation path. A test checks that every route is here
 * that is not a GET, and that its success leaves this record.
 */
export const routeActions: Readonly<Record<string, string>> = {
  'POST /integrated-account': 'account.connected',
  'PATCH /integrated-account/:id': 'account.changed',
  'DELETE /integrated-account/:id': 'account.removed',
  'POST /integrated-account/:id/check': 'account.state_changed',
  'POST /integrated-account/:id/connect': 'account.consent_begun',
  'POST /mcp-servers': 'server.created',
  'PATCH /mcp-servers/:id': 'server.changed',
  'DELETE /mcp-servers/:id': 'server.revoked',
  'POST /mcp-servers/revoke': 'server.revoked',
  'POST /mcp-servers/:id/rotate': 'server.url_rotated',
  'POST /api-tokens': 'token.created',
  'DELETE /api-tokens/:id': 'token.revoked',
  'POST /people': 'person.invited',
  'PATCH /people/:id': 'person.changed',
  'DELETE /people/:id': 'person.removed',
  'POST /people/:id/link': 'person.link_created',
  'DELETE /people/:id/sessions': 'session.ended',
  'DELETE /people/:id/sessions/:session': 'session.ended',
  'DELETE /my/sessions': 'session.ended',
  'DELETE /my/sessions/:id': 'session.ended',
  'PUT /mcp-servers/:id/people': 'server.shared',
  'PUT /people/:id/mcp-servers': 'server.shared',
  'POST /oauth/interactions/:id/approve': 'app.connected',
  'POST /oauth/interactions/:id/deny': 'app.denied',
  'DELETE /connected-apps/:id': 'app.revoked',
  'POST /outbox/:id/approve': 'outbox.approved',
  'POST /outbox/:id/edit': 'outbox.edited',
  'POST /outbox/:id/discard': 'outbox.discarded',
  'POST /tenants': 'tenant.created',
  'POST /session': 'session.started',
  'POST /session/link': 'session.started',
  'POST /session/email': 'person.link_sent',
  'DELETE /session': 'session.ended',
}

/** Routes that are not a GET, yet neither change who may do what nor reveal more than a GET does. Tool calls are in the activity. */
export const routesWithoutRecord: readonly string[] = [
  'POST /mcp-servers/preview',
  'POST /session/invitation',
  'POST /integrated-account/:id/tools/:tool',
  'POST /integrated-account/:id/tools/:tool/effects',
]

/** The action of a route. One path creates the MCP server of an account under several spellings. */
export function actionOfRoute(method: string, path: string): string | undefined {
  if (method === 'POST' && /\/integrated-accounts?\/:id\/mcp$/.test(path)) return 'server.created'
  return routeActions[`${method} ${path}`]
}
