import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addKey, dropOldKeys, openKeyFile } from '../src/secrets/key-file.ts'

test('a ring that is open seals with the new key as soon as the file has it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-mcp-key-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'gateway.key')
  const ring = await openKeyFile(file)
  const before = ring.fingerprint
  const sealed = ring.seal('credential', 'acc_1')

  await addKey(file)
  expect(ring.fingerprint).not.toBe(before)
  expect(ring.knows(before)).toBe(true)
  expect(ring.open(sealed, 'acc_1')).toBe('credential')
  const anew = ring.seal('credential', 'acc_1')

  await dropOldKeys(file)
  expect(ring.knows(before)).toBe(false)
  expect(ring.open(anew, 'acc_1')).toBe('credential')
  expect(() => ring.open(sealed, 'acc_1')).toThrow(/not in the ring/)

  await writeFile(file, 'no key')
  expect(ring.open(anew, 'acc_1'), 'what was read before goes on').toBe('credential')
  await rm(file)
  expect(ring.open(anew, 'acc_1')).toBe('credential')
  await expect(addKey(file)).rejects.toThrow()
})
