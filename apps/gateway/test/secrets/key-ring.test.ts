import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadOrMakeKey } from '../../src/secrets/key-file.ts'
import { InvalidKeyError, readKeys, UnsealError } from '../../src/secrets/key-ring.ts'

const newKey = () => randomBytes(32).toString('base64')

test('what is sealed opens again, with the same key for the same thing only', () => {
  const keys = readKeys(newKey())
  const sealed = keys.seal('a secret, 北京', 'acc_1')
  expect(sealed).not.toContain('secret')
  expect(keys.open(sealed, 'acc_1')).toBe('a secret, 北京')
  expect(keys.open(keys.seal('', 'acc_1'), 'acc_1')).toBe('')
  expect(keys.seal('a', 'acc_1')).not.toBe(keys.seal('a', 'acc_1'))
  expect(() => keys.open(sealed, 'acc_2')).toThrow(UnsealError)
  expect(() => readKeys(newKey()).open(sealed, 'acc_1')).toThrow(UnsealError)
})

test('any change to what is sealed is found', () => {
  const keys = readKeys(newKey())
  const sealed = keys.seal('secret', 'acc_1')
  const start = sealed.lastIndexOf('.') + 1
  for (let index = 0; index < sealed.length; index++) {
    const other = sealed[index] === 'A' ? 'B' : 'A'
    const changed = sealed.slice(0, index) + other + sealed.slice(index + 1)
    const isLast = index === sealed.length - 1
    // The last character of base64 may hold bits that say nothing.
    const isSame =
      isLast &&
      Buffer.from(changed.slice(start), 'base64url').equals(Buffer.from(sealed.slice(start), 'base64url'))
    if (!isSame) expect(() => keys.open(changed, 'acc_1'), changed).toThrow(UnsealError)
  }
  for (const wrong of [
    '',
    'secret',
    sealed.slice(0, start),
    sealed.slice(0, start + 20),
    sealed.slice(0, -4),
  ]) {
    expect(() => keys.open(wrong, 'acc_1')).toThrow(UnsealError)
  }
})

test('a ring seals with its first key and opens with all', () => {
  const [before, after] = [newKey(), newKey()]
  const ring = readKeys(`${after}, ${before}`)
  expect(ring.open(readKeys(before).seal('old', 'a'), 'a')).toBe('old')
  expect(readKeys(after).open(ring.seal('new', 'a'), 'a')).toBe('new')
  expect(ring.fingerprint).toBe(readKeys(after).fingerprint)
  expect(ring.knows(readKeys(before).fingerprint)).toBe(true)
  expect(ring.knows(readKeys(newKey()).fingerprint)).toBe(false)
})

test('keys for other uses follow from the key and tell nothing of it', () => {
  const key = newKey()
  const keys = readKeys(key)
  expect(keys.derive('digest')).toEqual(readKeys(key).derive('digest'))
  expect(keys.derive('digest')).toHaveLength(32)
  expect(keys.derive('digest')).not.toEqual(keys.derive('other'))
  expect(Buffer.from(key, 'base64').toString('hex')).not.toContain(keys.fingerprint)
})

test.each([
  '',
  ' ',
  ',',
  'short',
  newKey().slice(0, 20),
  randomBytes(33).toString('base64'),
  'ü'.repeat(44),
  `${newKey()} x`,
])('no key: %j', (text) => {
  expect(() => readKeys(text)).toThrow(InvalidKeyError)
  expect(() => readKeys(text)).toThrow(/openssl rand -base64 32/)
})

test('a key file is made once, for its owner only, whoever is first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-mcp-key-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'data', 'secret.key')
  const rings = await Promise.all([1, 2, 3, 4].map(() => loadOrMakeKey(file)))
  expect(new Set(rings.map(({ fingerprint }) => fingerprint)).size).toBe(1)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const text = await readFile(file, 'utf8')

  await chmod(file, 0o644)
  expect((await loadOrMakeKey(file)).fingerprint).toBe(rings[0]?.fingerprint)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readFile(file, 'utf8')).toBe(text)

  await writeFile(file, 'damaged')
  await expect(loadOrMakeKey(file)).rejects.toThrow(file)
})
