import type { components } from '../generated/api.d.ts'
import { guides } from '../words/guides.ts'
import { listed } from '../words/listed.ts'

export type Channel = components['schemas']['ApprovalChannel']

interface ChannelWords {
  label: string
  /** Who is asked there, and how. */
  meaning: string
  /** What to ask of whoever runs the gateway, and what they set. */
  wish: string
  settings: readonly string[]
}

/** How people can be asked to approve, besides on the page. */
export const channelWords: Readonly<Record<Channel['channel'], ChannelWords>> = {
  email: {
    label: 'E-mail',
    meaning: 'A mail with the whole text, and a link of their own to decide.',
    wish: 'Please set up e-mail for approvals in Helpdesk MCP. Set these and start the gateway again',
    settings: [
      'HELPDESK_MCP_SMTP_URL=…',
      'HELPDESK_MCP_MAIL_FROM=…',
      'HELPDESK_MCP_APPROVAL_EMAIL=everybody',
    ],
  },
  slack: {
    label: 'Slack',
    meaning: 'A message in a channel with the whole text, and buttons to decide.',
    wish: 'Please set up Slack for approvals in Helpdesk MCP. Set these and start the gateway again',
    settings: [
      'HELPDESK_MCP_SLACK_BOT_TOKEN=…',
      'HELPDESK_MCP_SLACK_SIGNING_SECRET=…',
      'HELPDESK_MCP_SLACK_CHANNEL=…',
    ],
  },
  webhook: {
    label: 'Webhook',
    meaning: 'A signed message to a program of yours.',
    wish: 'Please set up a webhook for approvals in Helpdesk MCP. Set these and start the gateway again',
    settings: ['HELPDESK_MCP_APPROVAL_WEBHOOK_URL=…', 'HELPDESK_MCP_APPROVAL_WEBHOOK_SECRET=…'],
  },
}

/** What to ask of whoever runs the gateway, so that people are asked there, too. */
export function channelWish(kind: Channel['channel']) {
  const { wish, settings } = channelWords[kind]
  return { wish, lines: settings, guide: guides.approvals }
}

/** "by e-mail (everybody who may approve) and in Slack (channel C0123)"; empty where the page alone asks. */
export function sayChannels(channels: readonly Channel[]): string {
  return listed(channels.map(({ channel, to }) => `${ways[channel]} (${to})`))
}

const ways: Readonly<Record<Channel['channel'], string>> = {
  email: 'by e-mail',
  slack: 'in Slack',
  webhook: 'by a webhook',
}
