import { expect, test } from 'vitest'
import { channelWish } from '../src/approvals/channel-words.ts'
import { messageFor } from '../src/design/for-operator.tsx'

test('a message for whoever runs the gateway can be acted on without having seen the page', () => {
  expect(messageFor(channelWish('email'))).toBe(
    `Please set up e-mail for approvals in Helpdesk MCP. Set these and start the gateway again:

  HELPDESK_MCP_SMTP_URL=…
  HELPDESK_MCP_MAIL_FROM=…
  HELPDESK_MCP_APPROVAL_EMAIL=everybody

How: https://github.com/helpdesk-mcp/helpdesk-mcp/blob/main/docs/approvals.md`,
  )
  expect(messageFor({ wish: 'Please start it again', lines: [] })).toBe('Please start it again.')
})
