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
    meaning: 'Reviewers get a mail with the whole reply, and a link to approve or discard it.',
    wish: 'Please set up e-mail for approvals in Helpdesk MCP. Set these and start the gateway again',
    settings: [
      'HELPDESK_MCP_SMTP_URL=…',
      'HELPDESK_MCP_MAIL_FROM=…',
      'HELPDESK_MCP_APPROVAL_EMAIL=everybody',
    ],
  },
  slack: {
    label: 'Slack',
    meaning: 'A channel gets each reply, with buttons to approve or discard it.',
    wish: 'Please set up Slack for approvals in Helpdesk MCP. Set these and start the gateway again',
    settings: [
      'HELPDESK_MCP_SLACK_BOT_TOKEN=…',
      'HELPDESK_MCP_SLACK_SIGNING_SECRET=…',
      'HELPDESK_MCP_SLACK_CHANNEL=…',
    ],
  },
  webhook: {
    label: 'Webhook',
    meaning: 'A program of your own is told, to decide or to pass it on.',
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
