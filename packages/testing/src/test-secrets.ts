import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import type { ConnectorFixture, Start } from './fixture.ts'

/** No result shows a credential, even if the vendor echoes it. */
export function testSecrets<Settings>(fixture: ConnectorFixture<Settings>, start: Start): void {
  const secrets = Object.values(fixture.settings as Record<string, unknown>)
    .map(String)
    .filter((value) => value.startsWith('test-'))

  it('never shows a credential', async () => {
    expect(secrets.length).toBeGreaterThan(0)
    const echo = (request: Request) =>
      Response.json(
        {
          message: [...request.headers.values()].join(' '),
          error: { message: [...request.headers.values()].join(' ') },
        },
        { status: 400 },
      )
    const echoed = (request: Request) => Response.json({ echo: [...request.headers.values()] })
    const broken = Object.assign(new TypeError(`fetch failed for ${secrets.join(' ')}`), { code: undefined })
    for (const answer of [echo, echoed, broken]) {
      const { connector } = start([answer])
      const shown = [
        await connector.call(fixture.read.tool, fixture.read.arguments),
        await connector.call(fixture.list.tool, fixture.list.arguments),
        await connector.call(fixture.write.tool, fixture.write.arguments),
        await connector.check().catch((error: unknown) => error),
        connector.tools,
      ]
      const text = inspect(shown, { depth: 20, showHidden: true, maxStringLength: 100_000 })
      for (const secret of secrets) expect(text.includes(secret), secret).toBe(false)
    }
  })
}
