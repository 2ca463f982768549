import { createHttpHandler, listen } from '@helpdesk-mcp/mcp'
import { createFixture } from './fixture/create-fixture.ts'
import type { Opened } from './opened.ts'

/** The fixture, served by the handler that serves connectors. */
export function openFixture(): Promise<Opened> {
  const { toolset, more } = createFixture()
  return listen(createHttpHandler({ toolset, info: { name: 'fixture', version: '1.0.0' } }, more), {
    port: 0,
  })
}
