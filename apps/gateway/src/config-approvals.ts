import { quote } from '@helpdesk-mcp/contracts'

/** How people are asked to approve calls that wait. */
export interface ApprovalEnvironment {
  /** For how long a call waits for a person. */
  approvalHours: number
  /** For how long what was decided is kept. */
  outboxDays: number
  /** Who is told by e-mail: `everybody` who may approve, or those of them with these addresses; nobody where it is empty. */
  approvalEmail: 'everybody' | readonly string[]
  /** The tenant that Slack and the webhook belong to. */
  approvalTenant: string
  slackBotToken: string | undefined
  slackSigningSecret: string | undefined
  slackChannel: string | undefined
  approvalWebhookUrl: string | undefined
  approvalWebhookSecret: string | undefined
}

type Wrong = (problem: string) => Error
type Reader<Value> = (text: string | undefined, wrong: Wrong) => Value

export const approvalReaders: {
  readonly [Name in keyof ApprovalEnvironment]: Reader<ApprovalEnvironment[Name]>
} = {
  approvalHours: (text = '72', wrong) => {
    if (/^\d{1,4}$/.test(text) && Number(text) >= 1) return Number(text)
    throw wrong(`is ${quote(text)}. Use a whole number of hours, at least 1.`)
  },
  outboxDays: (text = '30', wrong) => {
    if (/^\d{1,5}$/.test(text) && Number(text) >= 1) return Number(text)
    throw wrong(`is ${quote(text)}. Use a whole number of days, at least 1.`)
  },
  approvalEmail: (text = '', wrong) => {
    if (text === 'everybody') return text
    const addresses = text.split(/[\s,]+/).filter((entry) => entry !== '')
    const invalid = addresses.find((entry) => !/^[^\s<>@]+@[^\s<>@]+$/.test(entry))
    if (invalid === undefined) return addresses.map((entry) => entry.toLowerCase())
    throw wrong(
      `has ${quote(invalid)}. Use everybody, or the e-mail addresses of people who may approve, between commas.`,
    )
  },
  approvalTenant: (text = 'default', wrong) => {
    if (/^[\w-]{1,64}$/.test(text)) return text
    throw wrong(`is ${quote(text)}. Use the id of a tenant.`)
  },
  slackBotToken: (text, wrong) => {
    if (text === undefined || /^xoxb-[\w-]+$/.test(text)) return text
    // The value is not shown: it is a secret.
    throw wrong('must be the bot token of a Slack app: it begins with xoxb-.')
  },
  slackSigningSecret: (text, wrong) => {
    if (text === undefined || /^[\da-f]{16,64}$/i.test(text)) return text
    throw wrong('must be the signing secret of the Slack app, in hex: see its Basic Information.')
  },
  slackChannel: (text, wrong) => {
    if (text === undefined || /^[CG][A-Z0-9]{6,}$/.test(text)) return text
    throw wrong(
      `is ${quote(text)}. Use the id of the channel, such as C0123456789: see its details in Slack.`,
    )
  },
  approvalWebhookUrl: (text, wrong) => {
    if (text === undefined) return undefined
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (url?.protocol === 'https:' && url.hash === '' && url.username === '') return text
    throw wrong('must be an https URL without a user name.')
  },
  approvalWebhookSecret: (text, wrong) => {
    if (text === undefined) return undefined
    const [, key = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? []
    const { length } = Buffer.from(key, 'base64')
    if (length >= 24 && length <= 64) return text
    throw wrong(
      'must be whsec_ and 24 to 64 bytes in base64. Create one: echo "whsec_$(openssl rand -base64 32)".',
    )
  },
}

/** What is missing of settings that belong together; undefined when nothing is. */
export function whyApprovalsIncomplete(
  settings: ApprovalEnvironment & { smtpUrl: string | undefined },
): string | undefined {
  const { slackBotToken, slackSigningSecret, slackChannel, approvalWebhookUrl, approvalWebhookSecret } =
    settings
  if (settings.approvalEmail.length > 0 && settings.smtpUrl === undefined) {
    return 'HELPDESK_MCP_SMTP_URL is missing: without a mail server, HELPDESK_MCP_APPROVAL_EMAIL does nothing.'
  }
  const slack = {
    HELPDESK_MCP_SLACK_BOT_TOKEN: slackBotToken,
    HELPDESK_MCP_SLACK_SIGNING_SECRET: slackSigningSecret,
    HELPDESK_MCP_SLACK_CHANNEL: slackChannel,
  }
  const webhook = {
    HELPDESK_MCP_APPROVAL_WEBHOOK_URL: approvalWebhookUrl,
    HELPDESK_MCP_APPROVAL_WEBHOOK_SECRET: approvalWebhookSecret,
  }
  for (const together of [slack, webhook]) {
    const [missing] = Object.entries(together).find(([, value]) => value === undefined) ?? []
    const [given] = Object.entries(together).find(([, value]) => value !== undefined) ?? []
    if (missing !== undefined && given !== undefined) return `${missing} is missing: it belongs to ${given}.`
  }
  return undefined
}

const hourMs = 3_600_000

export function approvalSettings(settings: ApprovalEnvironment): ApprovalSettings {
  const { approvalEmail: email, slackBotToken, slackSigningSecret, slackChannel } = settings
  const { approvalWebhookUrl, approvalWebhookSecret } = settings
  return {
    waitMs: settings.approvalHours * hourMs,
    keepMs: settings.outboxDays * 24 * hourMs,
    tenantId: settings.approvalTenant,
    ...(email.length > 0 ? { email } : {}),
    ...(slackBotToken && slackSigningSecret && slackChannel
      ? { slack: { botToken: slackBotToken, signingSecret: slackSigningSecret, channel: slackChannel } }
      : {}),
    ...(approvalWebhookUrl && approvalWebhookSecret
      ? { webhook: { url: approvalWebhookUrl, secret: approvalWebhookSecret } }
      : {}),
  }
}

/** How people are asked to approve calls that wait. */
export interface ApprovalSettings {
  /** For how long a call waits for a person. */
  waitMs: number
  /** For how long what was decided is kept. */
  keepMs: number
  /** The tenant that Slack and the webhook belong to. */
  tenantId: string
  /** Who is told by e-mail: everybody who may approve, or those of them with these addresses. */
  email?: 'everybody' | readonly string[]
  slack?: { botToken: string; signingSecret: string; channel: string }
  webhook?: { url: string; secret: string }
}
