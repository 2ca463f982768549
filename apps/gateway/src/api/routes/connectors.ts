import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { describeConnector } from '../../manage/describe-connector.ts'
import { missing } from '../../manage/missing.ts'
import type { ApiEnvironment, ApiParts } from '../environment.ts'
import { pageOf } from '../page-of.ts'
import { Connector, ConnectorList } from '../schemas/connector.ts'
import { idParam } from '../schemas/id.ts'
import { listQuery, noQuery } from '../schemas/list.ts'
import { bearer, json, problems } from '../schemas/responses.ts'

const tags = ['Connectors']

export function connectorRoutes(app: OpenAPIHono<ApiEnvironment>, { context, may }: ApiParts): void {
  const list = createRoute({
    method: 'get',
    path: '/connectors',
    operationId: 'listConnectors',
    summary: 'What can be connected',
    tags,
    security: bearer,
    middleware: [may('manage')],
    request: { query: listQuery },
    responses: { 200: json(ConnectorList, 'The connectors of this gateway.'), ...problems() },
  })
  app.openapi(list, (c) => {
    const all = [...context.catalog.values()].map((entry) => describeConnector(entry, context))
    return c.json(pageOf(all, c.req.valid('query')), 200)
  })

  const get = createRoute({
    method: 'get',
    path: '/connectors/{id}',
    operationId: 'getConnector',
    summary: 'One connector: its settings, words for a config, tools, redirect address',
    tags,
    security: bearer,
    middleware: [may('manage')],
    request: { params: idParam, query: noQuery },
    responses: { 200: json(Connector, 'The connector.'), ...problems() },
  })
  app.openapi(get, (c) => {
    const entry = context.catalog.get(c.req.valid('param').id)
    if (!entry) throw missing('connector')
    return c.json(describeConnector(entry, context), 200)
  })
}
