import { expect, test } from 'vitest'
import { createGrantsByToken } from '../../src/authorization/by-access-token.ts'
import type { IdPrefix } from '../../src/storage/database.ts'
import type { OpenedGrant } from '../../src/storage/grant-store.ts'
import type { Store } from '../../src/storage/store.ts'

function open(expiresAt: { token?: number; server?: number | null }) {
  const opened = {
    grant: { id: 'grt_1' },
    person: { id: 'usr_1' },
    server: { id: 'mcp_1', expiresAt: expiresAt.server ?? null },
    expiresAt: expiresAt.token ?? 1_000,
  } as OpenedGrant
  const listeners: { kind: IdPrefix; listener(id: string): void }[] = []
  const seen = {
    reads: 0,
    changed(id: string) {
      for (const { kind, listener } of listeners) if (id === '*' || id.startsWith(`${kind}_`)) listener(id)
    },
  }
  const store = {
    grants: {
      async byAccessToken(_hash: string, now: number) {
        seen.reads++
        return now < opened.expiresAt ? { ...opened } : undefined
      },
    },
    async readChanges() {},
    onChange(listener: (id: string) => void, kind: IdPrefix) {
      listeners.push({ kind, listener })
      return () => listeners.splice(0)
    },
  } as unknown as Store
  return { grants: createGrantsByToken({ store }), seen }
}

test.each([
  ['grt_1', 2],
  ['usr_1', 2],
  ['mcp_1', 2],
  ['*', 2],
  ['grt_2', 1],
  ['usr_2', 1],
  ['mcp_2', 1],
  ['acc_1', 1],
])('after a change of %s a grant has been read %i times', async (id, reads) => {
  const { grants, seen } = open({})
  const first = await grants.find('hash', 0)
  expect(await grants.find('hash', 1)).toBe(first)
  seen.changed(id)
  await grants.find('hash', 2)
  expect(seen.reads).toBe(reads)
})

test('a token that is over opens nothing', async () => {
  const { grants } = open({ token: 500 })
  expect(await grants.find('hash', 499)).toBeDefined()
  expect(await grants.find('hash', 500)).toBeUndefined()
})

test('a server that expires is looked up again', async () => {
  const { grants, seen } = open({ server: 300 })
  await grants.find('hash', 299)
  await grants.find('hash', 300)
  expect(seen.reads).toBe(2)
})
