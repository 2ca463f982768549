import { expect, it } from 'vitest'
import { quote } from '../src/token-endpoint.ts'

it('takes a secret that begins with another one off whole', () => {
  expect(quote('no such token: abcdef', ['abc', 'abcdef'])).toBe('no such token: [redacted]')
})

it('says nothing for nothing, and text for what is not text', () => {
  expect([undefined, null, ''].map((said) => quote(said, ['abc']))).toEqual([undefined, undefined, undefined])
  expect(quote({ error: 'a"b' }, ['a"b'])).toBe('{"error":"[redacted]"}')
})

it('knows a secret that the server has encoded', () => {
  const secret = 'client+secret/2024'
  const basic = Buffer.from(`client:${secret}`).toString('base64').replace(/=+$/, '')
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  const said = quote(`Bad credentials: Basic ${basic}, client_secret=${form}`, [secret])
  expect(said).toMatch(/^Bad credentials: Basic \w{0,10}\[redacted\], client_secret=\[redacted\]$/)
})

it('takes secrets out before it cuts', () => {
  const secret = 'client-secret-2024'
  for (let before = 300 - secret.length; before <= 300; before++) {
    expect(quote(`${'x'.repeat(before)}${secret}`, [secret])).not.toContain('cl')
  }
})
