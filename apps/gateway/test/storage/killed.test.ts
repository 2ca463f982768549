import { describe, expect, test } from 'vitest'
import { readKeys } from '../../src/secrets/key-ring.ts'
import { databases, openTestStore } from '../databases.ts'
import { allChecks, allRecords } from './audit-records.ts'
import { startWriting } from './processes/start-process.ts'

const key = Buffer.alloc(32, 7).toString('base64')

describe.each(databases)('processes killed while they write to $kind', ({ fresh }) => {
  test('what was acknowledged is there, and nothing by halves', async () => {
    const url = await fresh()
    const writers = [startWriting(url, key), startWriting(url, key)]
    await Promise.all(writers.map((writer) => writer.said(40)))
    await Promise.all(writers.map((writer) => writer.kill()))

    const store = await openTestStore(url, { keys: readKeys(key) })
    const said = writers.flatMap(({ lines }) => lines.map((line) => line.split(' ') as [string, string]))
    const servers = (await store.servers.list('default', { limit: 10_000 })).rows
    const calls = (await store.calls.list('default', { limit: 10_000 })).rows
    const there = new Set([...servers, ...calls].map(({ id }) => id))
    for (const [kind, id] of said) {
      if (kind === 'account') expect(await store.accounts.credentials('default', id)).toBeDefined()
      else expect(there).toContain(id)
    }
    expect(calls.length % 2).toBe(0)
    // Every change has its record, and every record its change.
    const accounts = (await store.accounts.list('default', { limit: 10_000 })).rows
    const recorded = (await allRecords(store, 'default')).map(({ subject }) => subject.id)
    expect(recorded.sort()).toEqual([...servers, ...accounts].map(({ id }) => id).sort())
    expect(await allChecks(store)).toMatchObject([{ records: recorded.length, problem: null }])
    // The next to write is not held up by what the dead had begun.
    await store.meta.set('alive', 'yes')
  })
})
