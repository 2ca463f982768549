import { createSandbox } from '@helpdesk-mcp/fusedesk/sandbox'
import { describe, expect, it } from 'vitest'
import { createFusedeskConnector } from '../src/index.ts'

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/
const wall = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

async function read(timeZone?: string) {
  const sandbox = createSandbox()
  const { timeZone: _, ...settings } = sandbox.settings
  const connector = createFusedeskConnector({
    settings: { ...settings, ...(timeZone ? { timeZone } : {}) } as never,
    fetch: sandbox.fetch,
  })
  const call = async (tool: Parameters<typeof connector.call>[0], args: object) =>
    (await connector.call(tool, { ...args } as never)).structuredContent as Record<string, unknown>
  const { result } = await call('list_all_fuse_desk_cases', { limit: 1 })
  const [row] = result as Record<string, unknown>[]
  const whole = await call('get_single_fuse_desk_case_by_id', { id: row?.['caseid'] })
  return { row: row ?? {}, turns: whole['turns'] as { time: string }[] }
}

describe('the time zone of the account', () => {
  it('is that of rows and of turns', async () => {
    const { row, turns } = await read('Asia/Kolkata')
    expect(row['date_updated']).toMatch(/\+05:30$/)
    expect(turns.length).toBeGreaterThan(0)
    expect(turns.filter(({ time }) => !iso.test(time) || !time.endsWith('+05:30'))).toEqual([])
  })

  it('is not guessed: without it times are as the clock on the wall shows them, in rows and turns alike', async () => {
    const { row, turns } = await read()
    expect(row['date_updated']).toMatch(wall)
    expect(turns.filter(({ time }) => !wall.test(time))).toEqual([])
  })
})
