import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deriveTools, withGuardArguments } from '@helpdesk-mcp/derive'
import { parse } from 'yaml'
import {
  bearer,
  type ConnectorOptions,
  createConnector,
  defineConnector,
  offset,
  z,
} from '../../src/index.ts'

const read = (file: string) => parse(readFileSync(join(import.meta.dirname, file), 'utf8'))
const pagination = offset({ offset: 'offset', size: 'count', maximum: 50 })
const records = withGuardArguments(
  deriveTools({
    document: read('openapi.yaml'),
    entries: read('tools.yaml'),
    brand: 'tiny',
    paging: { parameters: pagination.parameters, size: 'count', position: 'offset', maximum: 50, base: 0 },
  }),
)
const file = join(mkdtempSync(join(tmpdir(), 'tiny-desk-')), 'tools.json')
writeFileSync(file, JSON.stringify({ connector: 'tiny-desk', tools: records }))

/** A vendor of five operations that has nothing in common with the real ones. */
export const tiny = defineConnector({
  id: 'tiny-desk',
  title: 'Tiny Desk',
  version: '1.0.0',
  brand: 'tiny',
  settings: z.object({ token: z.string().min(1).meta({ help: 'Under Profile.', secret: true }) }),
  baseUrl: 'https://api.tiny.example/v2',
  auth: bearer({ setting: 'token' }),
  pagination,
  rateLimit: { published: { capacity: 10, refillPerSecond: 2 } },
  errors: { message: ['fault.text'], code: ['fault.number'] },
  check: { tool: 'list', arguments: { limit: 1 } },
  tools: pathToFileURL(file),
})

export function createTiny(options: Omit<ConnectorOptions<{ token: string }>, 'settings'>) {
  return createConnector(tiny, { settings: { token: 'test-token' }, ...options })
}
