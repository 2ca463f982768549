import { describe, expect, test } from 'vitest'
import { looksLike } from '../../src/authorization/look-alikes.ts'

const document = (host: string, name: string) => ({
  id: `https://${host}/client.json`,
  kind: 'document' as const,
  metadata: { redirectUris: [], authMethod: 'none' as const, name },
})
const registered = (name: string) => ({
  ...document('x.example', name),
  id: 'c',
  kind: 'registered' as const,
})

describe('a client that is named like a known app', () => {
  test.each([
    ['Claude', 'https://claude.example/callback'],
    ['C l a u d e', 'https://evil.example/callback'],
    ['Сlаudе', 'https://evil.example/callback'],
    ['CLAUDE™ desktop', 'https://notclaude.ai/callback'],
    ['Çlaude', 'https://claude.ai.evil.example/callback'],
    ['ChatGРT', 'https://evil.example/callback'],
    ['0penAI', 'evil://callback'],
    ['VS-Code', 'https://vscode.dev.evil.example/redirect'],
  ])('is told from it: %s at %s', (name, redirect) => {
    expect(looksLike(registered(name), redirect)).toBeDefined()
    expect(looksLike(document('evil.example', name), redirect)).toBeDefined()
    // A document proves who it is, and its redirect does not.
    expect(looksLike(document('evil.example', name), 'https://claude.ai/api/mcp/auth_callback')).toBeDefined()
    expect(looksLike(document('evil.example', name), 'http://127.0.0.1:7777/')).toBeDefined()
  })

  test.each([
    [registered('Claude'), 'https://claude.ai/api/mcp/auth_callback'],
    [registered('Claude'), 'https://claude.com/api/mcp/auth_callback'],
    [document('claude.ai', 'Claude'), 'https://claude.ai/api/mcp/auth_callback'],
    [document('claude.ai', 'Claude Code'), 'http://localhost:8123/callback'],
    [document('chatgpt.com', 'ChatGPT'), 'https://chatgpt.com/connector/oauth/1'],
    [document('vscode.dev', 'Visual Studio Code'), 'http://127.0.0.1:3333/'],
    [registered('Cursor'), 'cursor://anysphere.cursor-mcp/oauth/callback'],
    [registered('Weekly report'), 'https://report.example/callback'],
    // Anything on the person's machine may have any name: the page warns of the machine instead.
    [registered('Claude Code'), 'http://localhost:8123/callback'],
  ])('is that app: %j at %s', (client, redirect) => {
    expect(looksLike(client, redirect)).toBeUndefined()
  })
})
