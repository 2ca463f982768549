import { expect, test } from 'vitest'
import { readGatewaySettings } from '../src/config.ts'
import { approvalSettings } from '../src/config-approvals.ts'

const secret = `whsec_${Buffer.alloc(32).toString('base64')}`
const slack = {
  HELPDESK_MCP_SLACK_BOT_TOKEN: 'xoxb-12-ab',
  HELPDESK_MCP_SLACK_SIGNING_SECRET: 'ab'.repeat(16),
  HELPDESK_MCP_SLACK_CHANNEL: 'C0123456789',
}
const webhook = {
  HELPDESK_MCP_APPROVAL_WEBHOOK_URL: 'https://hooks.example.com/a?key=1',
  HELPDESK_MCP_APPROVAL_WEBHOOK_SECRET: secret,
}
const mail = { HELPDESK_MCP_SMTP_URL: 'smtp://127.0.0.1', HELPDESK_MCP_MAIL_FROM: 'a@example.com' }

test('people are asked on the page alone, unless more is set', () => {
  const hour = 3_600_000
  expect(approvalSettings(readGatewaySettings({}))).toEqual({
    waitMs: 72 * hour,
    keepMs: 30 * 24 * hour,
    tenantId: 'default',
  })
  const all = readGatewaySettings({
    ...{ ...slack, ...webhook, ...mail },
    HELPDESK_MCP_APPROVAL_EMAIL: 'Ana@Example.com, ben@example.com',
    HELPDESK_MCP_APPROVAL_TENANT: 'ten_1',
    HELPDESK_MCP_APPROVAL_HOURS: '2',
    HELPDESK_MCP_OUTBOX_DAYS: '1',
  })
  expect(approvalSettings(all)).toEqual({
    ...{ waitMs: 2 * hour, keepMs: 24 * hour, tenantId: 'ten_1' },
    email: ['ana@example.com', 'ben@example.com'],
    slack: { botToken: 'xoxb-12-ab', signingSecret: 'ab'.repeat(16), channel: 'C0123456789' },
    webhook: { url: 'https://hooks.example.com/a?key=1', secret },
  })
  const everybody = readGatewaySettings({ ...mail, HELPDESK_MCP_APPROVAL_EMAIL: 'everybody' })
  expect(approvalSettings(everybody).email).toBe('everybody')
})

test.each<[Record<string, string>, string]>([
  [{ HELPDESK_MCP_APPROVAL_EMAIL: 'everybody' }, 'HELPDESK_MCP_SMTP_URL is missing'],
  [{ ...mail, HELPDESK_MCP_APPROVAL_EMAIL: 'all' }, 'HELPDESK_MCP_APPROVAL_EMAIL has "all". Use everybody'],
  [{ HELPDESK_MCP_APPROVAL_HOURS: '0' }, 'HELPDESK_MCP_APPROVAL_HOURS is "0"'],
  [{ HELPDESK_MCP_OUTBOX_DAYS: 'x' }, 'HELPDESK_MCP_OUTBOX_DAYS is "x"'],
  [{ ...slack, HELPDESK_MCP_SLACK_CHANNEL: '#support' }, 'HELPDESK_MCP_SLACK_CHANNEL is "#support"'],
  [{ HELPDESK_MCP_SLACK_CHANNEL: 'C0123456789' }, 'HELPDESK_MCP_SLACK_BOT_TOKEN is missing'],
  [{ ...slack, HELPDESK_MCP_SLACK_BOT_TOKEN: 'xoxp-secret' }, 'HELPDESK_MCP_SLACK_BOT_TOKEN must be'],
  [{ ...slack, HELPDESK_MCP_SLACK_SIGNING_SECRET: 'secret' }, 'HELPDESK_MCP_SLACK_SIGNING_SECRET must be'],
  [
    { ...webhook, HELPDESK_MCP_APPROVAL_WEBHOOK_URL: 'http://secret.example' },
    'HELPDESK_MCP_APPROVAL_WEBHOOK_URL must be an https URL',
  ],
  [
    { ...webhook, HELPDESK_MCP_APPROVAL_WEBHOOK_SECRET: 'whsec_c2VjcmV0' },
    'must be whsec_ and 24 to 64 bytes',
  ],
  [{ HELPDESK_MCP_APPROVAL_WEBHOOK_SECRET: secret }, 'HELPDESK_MCP_APPROVAL_WEBHOOK_URL is missing'],
])('%j stops the start with a sentence, and shows no secret', (environment, sentence) => {
  expect(() => readGatewaySettings(environment)).toThrow(sentence)
  expect(() => readGatewaySettings(environment)).not.toThrow(/secret\.example|c2VjcmV0|xoxp-secret/)
})
