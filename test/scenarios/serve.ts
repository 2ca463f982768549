import type { ConnectorOptions } from '@helpdesk-mcp/connector'
import { createHttpHandler, listen, serveStdio, surface } from '@helpdesk-mcp/mcp'
import type { DoorOptions } from './door.ts'
import { connectors } from './vendors.ts'

export interface ServeOptions extends DoorOptions {
  baseUrl: string
}

/** One vendor's connector on a sandbox that somebody else started. */
export function toolsetFor({ vendor, baseUrl, filter, surface: mode = 'direct' }: ServeOptions) {
  const { create, settings } = connectors[vendor]
  const options: ConnectorOptions<never> = {
    settings: settings as never,
    baseUrl,
    ...(filter ? { filter } : {}),
  }
  return surface([create(options as never)], mode)
}

const info = { name: 'scenario-server', version: '1.0.0' }

export function serveHttp(options: ServeOptions) {
  return listen(createHttpHandler({ toolset: toolsetFor(options), info }), { port: 0 })
}

/** The command line of a process that serves the same over stdio. */
export function stdioCommand(options: ServeOptions) {
  const root = new URL('../..', import.meta.url).pathname
  const args = [
    '--import',
    'tsx',
    '--conditions=helpdesk-mcp-source',
    import.meta.filename,
    JSON.stringify(options),
  ]
  return { command: process.execPath, args, cwd: root }
}

const [, script, given] = process.argv
if (script === import.meta.filename && given) {
  await serveStdio(toolsetFor(JSON.parse(given) as ServeOptions), info)
  process.exit(0)
}
