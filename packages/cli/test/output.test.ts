import { expect, test } from 'vitest'
import { clientSetup, definitionList, table } from '../src/index.ts'

test('columns are as wide as their widest cell, without spaces at the end', () => {
  const text = table(
    ['NAME', { head: 'BYTES', align: 'right' }, 'NOTE'],
    [
      ['long name', '7', ''],
      ['a', '1234567', 'x'],
    ],
  )
  expect(text.split('\n')).toEqual([
    'NAME         BYTES  NOTE',
    'long name        7',
    'a          1234567  x',
  ])
  expect(table(['id'], [])).toBe('id')
})

test('a definition list is indented', () => {
  expect(
    definitionList([
      ['PORT', 'Port'],
      ['HOST_NAME', 'Host'],
    ]),
  ).toBe('  PORT       Port\n  HOST_NAME  Host')
})

test('clients get their lines, with the flag that mcp-remote wants for plain http elsewhere', () => {
  const local = clientSetup('http://127.0.0.1:8787/mcp', 'desk')
  expect(local).toContain('claude mcp add --transport http desk http://127.0.0.1:8787/mcp')
  expect(local).toContain('{"mcpServers":{"desk":{"url":"http://127.0.0.1:8787/mcp"}}}')
  expect(local).not.toContain('--allow-http')
  expect(clientSetup('http://example.com/mcp', 'desk')).toContain('"--allow-http"')
  expect(clientSetup('https://example.com/mcp', 'desk')).not.toContain('--allow-http')
})
