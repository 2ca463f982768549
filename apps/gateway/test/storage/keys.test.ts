import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { systemClock } from '@helpdesk-mcp/contracts'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { type KeyRing, readKeys } from '../../src/secrets/key-ring.ts'
import { WrongKeyError } from '../../src/storage/errors.ts'
import { openStore } from '../../src/storage/open.ts'
import type { Store } from '../../src/storage/store.ts'
import { databases, newKeys, openTestStore } from '../databases.ts'
import { makeAccount, sampleCall, secret } from './samples.ts'

const [before, after] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')]

describe.each(databases)('the key on $kind', ({ kind, fresh }) => {
  const using = async <Result>(url: string, keys: KeyRing, work: (store: Store) => Promise<Result>) => {
    const store = await openStore({ url, keys, clock: systemClock })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }
  const refused = (url: string, keys: KeyRing) =>
    expect(openStore({ url, keys, clock: systemClock })).rejects.toThrow(WrongKeyError)

  test('another key is refused at the start, though nothing is sealed yet', async () => {
    const url = await fresh()
    const keys = newKeys()
    await using(url, keys, (store) => store.ping())
    await refused(url, newKeys())
    await using(url, keys, (store) => store.ping())
  })

  test('rotation: old and new together, sealed anew, then the new one alone', async () => {
    const url = await fresh()
    const [old, both, fresh_] = [readKeys(before), readKeys(`${after},${before}`), readKeys(after)]
    const { id } = await using(url, old, (store) => makeAccount(store, 'first'))
    await using(url, old, (store) => store.accounts.tokens('default', id).write('tokens'))
    await refused(url, fresh_)
    // More than are sealed anew at a time.
    const texts = Array.from({ length: 501 }, () => ({ ...sampleCall(), texts: { body: { after: secret } } }))
    await using(url, old, (store) => store.calls.add(texts))

    const second = await using(url, both, (store) => makeAccount(store, 'second'))
    // Something is sealed with the new key now, so the old one alone no longer does.
    await refused(url, old)
    const state = { tenantId: 'default', accountId: id, browserHash: 'b', returnTo: null, expiresAt: 9 }
    const count = await using(url, both, async (store) => {
      await store.oauthStates.add('state', { ...state, codeVerifier: 'verifier' })
      return store.reseal()
    })
    expect(count).toBe(3 + texts.length)

    await refused(url, old)
    await using(url, fresh_, async (store) => {
      for (const account of [id, second.id]) {
        expect(await store.accounts.credentials('default', account)).toEqual({ secrets: { apiKey: secret } })
      }
      expect(await store.accounts.tokens('default', id).read()).toBe('tokens')
      for (const call of [texts[0], texts[500]]) {
        expect(await store.calls.texts('default', call?.id ?? '')).toEqual({ body: { after: secret } })
      }
      expect(await store.oauthStates.take('state', 0)).toMatchObject({ codeVerifier: 'verifier' })
    })
  })

  test('nothing that is secret lies in the database as it is', async () => {
    const url = await fresh()
    const store = await openTestStore(url)
    const { id } = await makeAccount(store)
    await store.accounts.tokens('default', id).write(`token ${secret}`)
    const state = { tenantId: 'default', accountId: id, browserHash: 'b', returnTo: null, expiresAt: 9 }
    await store.oauthStates.add('state', { ...state, codeVerifier: `verifier ${secret}` })
    await store.calls.add([{ ...sampleCall(), texts: { body: { before: `old ${secret}`, after: secret } } }])
    const all = kind === 'sqlite' ? await allFiles(url) : await allRows(url)
    expect(all).toContain(id)
    expect(all).not.toContain(secret)
  })
})

async function allFiles(url: string): Promise<string> {
  const folder = dirname(url.slice('file:'.length))
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')),
  )
  return files.join()
}

async function allRows(url: string): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  const accounts = await client.query('select * from integrated_accounts')
  const states = await client.query('select * from oauth_states')
  await client.end()
  return JSON.stringify([accounts.rows, states.rows])
}
