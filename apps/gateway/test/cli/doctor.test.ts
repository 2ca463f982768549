import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshCommand, runCommand } from './run.ts'

interface Finding {
  what: string
  state: string
  says: string
}

test('a gateway that is well, and one that is not', async () => {
  const { run, file, folder } = await freshCommand()
  const stopping = new AbortController()
  const environment = { HELPDESK_MCP_DATABASE_URL: `file:${file}`, PORT: '0' }
  const running = runCommand('--demo', environment, stopping.signal)
  const apiToken = /hdm_api_\S+/.exec(await running.says('Ctrl-C'))?.[0]
  const well = await run('doctor --json')
  const findings = (ran: { out: string }) => (JSON.parse(ran.out) as { result: Finding[] }).result
  expect(findings(well).filter(({ state }) => state === 'wrong')).toEqual([])
  expect(well.code).toBe(0)
  expect(findings(well).filter(({ says }) => says === 'can use it')).toHaveLength(8)
  expect(findings(well).filter(({ what }) => what.startsWith('account '))).toHaveLength(5)

  chmodSync(join(folder, 'gateway.key'), 0o644)
  const url = /listens at (\S+)/.exec(await running.says('Ctrl-C'))?.[1]
  const headers = { authorization: `Bearer ${apiToken}` }
  const servers = (await (await fetch(`${url}/mcp-servers`, { headers })).json()) as { result: unknown[] }
  expect(servers.result, 'its own URL is gone, the two of the demo are there').toHaveLength(2)

  const elsewhere = await run('doctor --json --public-url http://127.0.0.1:9')
  const wrong = findings(elsewhere).filter(({ state }) => state === 'wrong')
  expect(elsewhere.code).toBe(1)
  expect(wrong.map(({ says }) => says)).toContainEqual(
    expect.stringContaining('no gateway at http://127.0.0.1:9'),
  )

  stopping.abort()
  expect(await running.ended).toMatchObject({ code: 0 })
  const stopped = findings(await run('doctor --json'))
  expect(stopped.filter(({ what, state }) => what.startsWith('account ') && state === 'wrong')).toHaveLength(
    5,
  )
})
