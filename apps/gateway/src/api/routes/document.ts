import type { OpenAPIHono } from '@hono/zod-openapi'
import type { GatewayContext } from '../../context.ts'
import { sessionCookie } from '../../page/session-cookie.ts'
import { apiInfo } from '../api-info.ts'
import { docsPage } from '../docs-page.ts'
import type { ApiEnvironment } from '../environment.ts'
import { htmlPage } from '../html-page.ts'

/** The API's own OpenAPI document, made from its routes once, and a page to read it. */
export function documentRoutes(app: OpenAPIHono<ApiEnvironment>, context: GatewayContext): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'hdm_api_…, made by `helpdesk-mcp tokens create` or POST /api-tokens.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie(context).name,
    description: 'Of the gateway’s own page, and from there only.',
  })
  // Made at the first question: by then every route is there, and the gateway knows its own address.
  let made: { document: object; page: ReturnType<typeof docsPage> } | undefined
  const read = () => {
    if (made === undefined) {
      const document = app.getOpenAPI31Document(apiInfo(context))
      made = { document, page: docsPage(document) }
    }
    return made
  }
  app.get('/openapi.json', (c) => c.json(read().document))
  app.get('/docs', (c) => htmlPage(c, read().page))
}
