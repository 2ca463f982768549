import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { createApi } from '../../apps/gateway/src/api.ts'

type Parts = Parameters<typeof createApi>

/** TypeScript of the management API, from the document that the gateway makes of its own routes. Nothing listens, nothing is stored. */
export async function apiTypes(): Promise<string> {
  const context = { publicUrl: 'http://127.0.0.1:8787', metrics: { request: () => undefined } }
  const api = createApi(
    { ...context, catalog: new Map(), clock: { now: () => 0 } } as unknown as Parts[0],
    {} as unknown as Parts[1],
  )
  const answer = await api.fetch(new Request(`${context.publicUrl}/openapi.json`))
  const types = astToString(await openapiTS((await answer.json()) as OpenAPI3))
  return `// Written by \`npx pnpm@12 generate\` from the gateway's OpenAPI document.\n\n${types}`
}
