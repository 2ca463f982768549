import { expect, test } from 'vitest'
import type { McpServer } from '../../src/model.ts'
import { createServersByToken } from '../../src/servers/by-token.ts'
import type { Store } from '../../src/storage/store.ts'

const server = { id: 'mcp_1', expiresAt: null, previousUntil: null } as McpServer

function open(stored: { server: McpServer | undefined }) {
  const listeners = new Set<(id: string) => void>()
  const tell = (id: string) => {
    for (const listener of listeners) listener(id)
  }
  const seen = { reads: 0, tell, beforeAnswer: () => {}, onReadChanges: () => {} }
  const store = {
    servers: {
      async byTokenHash() {
        seen.reads++
        const read = stored.server
        seen.beforeAnswer()
        return read
      },
    },
    async readChanges() {
      seen.onReadChanges()
    },
    onChange(listener: (id: string) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as Store
  return { servers: createServersByToken({ store }), seen }
}

test('a server is read once, until it changes', async () => {
  const stored: { server: McpServer | undefined } = { server }
  const { servers, seen } = open(stored)
  for (let time = 0; time < 3; time++) expect(await servers.find('hash', time)).toBe(server)
  expect(seen.reads).toBe(1)
  seen.tell('mcp_2')
  await servers.find('hash', 4)
  expect(seen.reads).toBe(1)
  stored.server = undefined
  seen.onReadChanges = () => seen.tell('mcp_1')
  expect(await servers.find('hash', 5)).toBeUndefined()
})

test('what may have been missed is read again', async () => {
  const { servers, seen } = open({ server })
  await servers.find('hash', 0)
  seen.tell('*')
  await servers.find('hash', 1)
  expect(seen.reads).toBe(2)
})

test('a server that changes while it is read is not kept', async () => {
  const stored: { server: McpServer | undefined } = { server }
  const { servers, seen } = open(stored)
  seen.beforeAnswer = () => {
    stored.server = undefined
    seen.tell('mcp_1')
  }
  await servers.find('hash', 0)
  seen.beforeAnswer = () => {}
  expect(await servers.find('hash', 1)).toBeUndefined()
})

test('a token that opens nothing is looked up each time', async () => {
  const stored: { server: McpServer | undefined } = { server: undefined }
  const { servers } = open(stored)
  expect(await servers.find('hash', 0)).toBeUndefined()
  stored.server = server
  expect(await servers.find('hash', 1)).toBe(server)
})

test.each([
  ['the server', { ...server, expiresAt: 10, previousUntil: 20 }],
  ['its previous URL', { ...server, expiresAt: 20, previousUntil: 10 }],
])('it is read again from the time at which %s ends', async (_, ending) => {
  const { servers, seen } = open({ server: ending })
  await servers.find('hash', 0)
  await servers.find('hash', 9)
  expect(seen.reads).toBe(1)
  await servers.find('hash', 10)
  await servers.find('hash', 11)
  expect(seen.reads).toBe(2)
})
