import { expect, test } from 'vitest'
import { hashToken, newToken } from '../../src/secrets/tokens.ts'

test('a token is 256 random bits behind its prefix', () => {
  const tokens = Array.from({ length: 100 }, () => newToken('hdm_mcp_'))
  expect(new Set(tokens).size).toBe(100)
  for (const token of tokens) {
    expect(token).toMatch(/^hdm_mcp_[\w-]{43}$/)
    expect(Buffer.from(token.slice('hdm_mcp_'.length), 'base64url')).toHaveLength(32)
  }
  expect(newToken('hdm_api_')).toMatch(/^hdm_api_/)
})

test('its hash is SHA-256 in hex', () => {
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
