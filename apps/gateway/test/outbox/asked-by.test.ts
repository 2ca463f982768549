import { expect, test } from 'vitest'
import { openTestApi } from '../api/open-test-api.ts'
import { approvals } from './channel-parts.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const slack = { botToken: 'xoxb-1', signingSecret: 'ab'.repeat(16), channel: 'C0123456789' }
const post = async () => ({ status: 200, text: JSON.stringify({ ok: true, user: 'helpdesk', team: 'Acme' }) })

function open(webhookUrl: string, privateHosts: string[] = []) {
  const webhook = { url: webhookUrl, secret }
  const asked = approvals({ email: ['ana@example.com', 'ben@example.com'], slack, webhook })
  return openTestApi({ more: { approvals: asked, privateHosts, post } })
}

test('who is asked for approvals, and how, is said with the list and with what runs', async () => {
  const { ask, tokenFor } = await open('https://hooks.example.com/approvals?key=planted')
  const channels = [
    { channel: 'email', to: 'ana@example.com, ben@example.com' },
    { channel: 'slack', to: 'channel C0123456789' },
    { channel: 'webhook', to: 'hooks.example.com' },
  ]
  expect((await ask('GET', '/outbox')).body.channels).toEqual(channels)
  const { body, text } = await ask('GET', '/gateway')
  expect(body.approval_channels).toEqual(channels)
  expect(body.findings).toContainEqual(
    expect.objectContaining({
      what: 'approvals',
      says: expect.stringContaining('by e-mail to ana@example.com, ben@example.com, in Slack'),
    }),
  )
  expect(text).not.toMatch(/planted|xoxb|whsec/)
  // Slack and the webhook belong to one tenant.
  const { body: other } = await ask('POST', '/tenants', { body: { name: 'other' } })
  const token = await tokenFor(other.id)
  expect((await ask('GET', '/outbox', { token })).body.channels).toEqual(channels.slice(0, 1))
})

test('without any, people are asked on the page alone', async () => {
  const { ask } = await openTestApi({ more: { approvals: approvals({}) } })
  expect((await ask('GET', '/outbox')).body.channels).toEqual([])
  const { approval_channels, findings } = (await ask('GET', '/gateway')).body
  expect(approval_channels).toEqual([])
  const says = 'people are asked on the page'
  expect(findings).toContainEqual(expect.objectContaining({ what: 'approvals', says }))
})

test('a webhook in the own network is a problem until its host is named', async () => {
  const found = async (privateHosts: string[]) => {
    const { ask } = await open('https://10.1.2.3/approvals', privateHosts)
    const { findings } = (await ask('GET', '/gateway')).body
    return findings.filter(({ what }: { what: string }) => what === 'approvals (webhook)')
  }
  expect(await found([])).toMatchObject([
    { state: 'wrong', fix: expect.stringContaining('HELPDESK_MCP_PRIVATE_HOSTS') },
  ])
  expect(await found(['10.1.2.3'])).toEqual([])
})
