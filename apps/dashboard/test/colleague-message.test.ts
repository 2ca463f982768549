import { expect, test } from 'vitest'
import { colleagueMessage } from '../src/mint/colleague-message.ts'

const url = 'https://mcp.shop.example/mcp/hdm_mcp_1'
const claude = {
  ...{ id: 'claude', title: 'Claude', kind: 'chat' as const, link: null, problem: null, fix: [] },
  ...{ steps: ['Open Settings.', 'Enter this URL.'], text: url, after: [] },
}
const code = {
  ...{
    id: 'claude-code',
    title: 'Claude Code',
    kind: 'developer' as const,
    link: null,
    problem: null,
    fix: [],
  },
  ...{ steps: ['Run this in a terminal.'], text: `claude mcp add ${url}`, after: ['Sign in.'] },
}
const server = {
  ...{ name: 'Priya’s Claude', url, expires_at: null, require_api_token_auth: false },
  clients: [claude, code],
}

test('a colleague gets the URL and the steps in one message', () => {
  expect(
    colleagueMessage(server, false),
  ).toBe(`“Priya’s Claude” lets your AI assistant work with our helpdesk. This is its URL:

${url}

Keep the URL to yourself: whoever has it can use it.

Add it to the assistant that you use:

Claude
1. Open Settings.
2. Enter this URL.`)
})

test('where assistants on the web cannot reach it, the message is about programs, and says what is not so', () => {
  const chat = { ...claude, problem: 'It cannot be reached.' }
  const message = colleagueMessage(
    {
      ...server,
      clients: [chat, code],
      require_api_token_auth: true,
      expires_at: '2026-12-31T12:00:00.000Z',
    },
    true,
  )
  expect(message).toContain(`Claude Code\n1. Run this in a terminal.\nclaude mcp add ${url}\n2. Sign in.`)
  expect(message).not.toContain('Open Settings.')
  expect(message).toMatch(/It works until .*2026.* It also needs an API token, .* only on the computer where/)
})
