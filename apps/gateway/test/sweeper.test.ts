import type { Clock } from '@helpdesk-mcp/contracts'
import { expect, test } from 'vitest'
import { startSweeper } from '../src/gateway.ts'

const quiet = { debug() {}, info() {}, warn() {}, error() {} }

/** Time that passes by itself when somebody waits, until it is told to stop. */
function hastyClock(rounds: number): Clock & { ended: Promise<void> } {
  let now = 1_000
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return {
    ended,
    now: () => now,
    async sleep(ms, signal) {
      now += ms
      if (--rounds > 0) return
      end()
      await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    },
  }
}

test('it sweeps at once and again, also after a failure, and stops', async () => {
  const clock = hastyClock(3)
  const swept: [number, number][] = []
  const audited: number[] = []
  const decided: number[] = []
  const warned: string[] = []
  const store = {
    audit: { sweep: async (before: number) => void audited.push(before) },
    outbox: { sweep: async (_: number, before: number) => void decided.push(before) },
    async sweep(now: number, callsBefore: number) {
      swept.push([now, callsBefore])
      if (swept.length === 2) throw new Error('the database is gone, with secrets')
    },
  }
  const log = {
    ...quiet,
    warn: (fields: object, message: string) => void warned.push(JSON.stringify(fields) + message),
  }
  const sweeper = startSweeper(
    { store: store as never, clock, log },
    {
      everyMs: 60,
      keepCallsMs: 500,
      keepAuditMs: 1_050,
      keepOutboxMs: 1_000,
    },
  )
  await clock.ended
  await sweeper.close()
  expect(swept).toEqual([
    [1_000, 500],
    [1_060, 560],
    [1_120, 620],
  ])
  expect(audited).toEqual([0, 10, 70])
  expect(decided).toEqual([0, 60, 120])
  expect(warned).toEqual([expect.stringMatching(/^\{"error":"Error",.*Failed to delete expired records\.$/)])
})
