import { createHmac, timingSafeEqual } from 'node:crypto'
import { describeError, isObject } from '@helpdesk-mcp/contracts'
import { personActor, recordedBy } from '../../audit/origin.ts'
import type { GatewayContext } from '../../context.ts'
import { ApiError } from '../../http/problem.ts'
import type { Origin, Person } from '../../model.ts'
import { hashToken } from '../../secrets/tokens.ts'
import type { Decisions } from '../decide.ts'
import type { Sender } from '../send.ts'
import { mayDecide } from '../who.ts'
import type { SlackApi, SlackSettings } from './slack.ts'
import { type Choice, reasonModal } from './slack-message.ts'

const windowSeconds = 300

type Checked = Pick<GatewayContext, 'store' | 'clock'>

/** Whether Slack has sent this, now and for the first time (https://api.slack.com/authentication/verifying-requests-from-slack). */
export async function isFromSlack(
  { store, clock }: Checked,
  signingSecret: string,
  { timestamp, signature }: { timestamp: string; signature: string },
  body: string,
): Promise<boolean> {
  const now = clock.now()
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > windowSeconds) return false
  const right = `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`
  const [given, wanted] = [Buffer.from(signature), Buffer.from(right)]
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false
  return store.outbox.deliveries.seeOnce(hashToken(`slack ${signature}`), now + 2 * windowSeconds * 1000)
}

interface ActionParts {
  slack: SlackApi
  settings: SlackSettings
  /** The tenant that the channel belongs to. */
  tenantId: string
  decisions: Decisions
  sender: Sender
}

/** What Slack sends when somebody presses a button or closes the window. */
interface Interaction {
  kind: 'approve' | 'ask reason' | 'discard' | 'none'
  user: string
  channel: string
  trigger: string
  choice: Choice | undefined
  reason: string
}

export function readInteraction(body: string): Interaction {
  const given: unknown = JSON.parse(new URLSearchParams(body).get('payload') ?? '{}')
  const payload = isObject(given) ? given : {}
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const inside = (value: unknown, key: string) => (isObject(value) ? value[key] : undefined)
  const common = {
    user: text(inside(payload['user'], 'id')),
    channel: text(inside(payload['channel'], 'id')),
    trigger: text(payload['trigger_id']),
  }
  if (payload['type'] === 'view_submission') {
    const view = payload['view']
    const values = inside(inside(view, 'state'), 'values')
    const reason = text(inside(inside(inside(values, 'reason'), 'reason'), 'value'))
    return { ...common, kind: 'discard', choice: readChoice(text(inside(view, 'private_metadata'))), reason }
  }
  const [action] = Array.isArray(payload['actions']) ? payload['actions'] : []
  const name = inside(action, 'action_id')
  const kind = name === 'approve' ? 'approve' : name === 'discard' ? 'ask reason' : 'none'
  return { ...common, kind, choice: readChoice(text(inside(action, 'value'))), reason: '' }
}

function readChoice(text: string): Choice | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value) || typeof value['item'] !== 'string' || typeof value['version'] !== 'number')
      return undefined
    const { item, version, seen } = value
    return { item, version, ...(typeof seen === 'string' ? { seen } : {}) }
  } catch {
    return undefined
  }
}

/** Does what somebody has chosen in Slack, in the name of the person whom they are, or tells them why not. */
export async function actOn(
  context: GatewayContext,
  { slack, settings, tenantId, decisions, sender }: ActionParts,
  { kind, user, channel, trigger, choice, reason }: Interaction,
  origin: Omit<Origin, 'actor'>,
): Promise<void> {
  if (kind === 'none' || choice === undefined) return
  const tell = (text: string) =>
    slack('chat.postEphemeral', { channel: channel || settings.channel, user, text }).catch(
      (error: unknown) =>
        context.log.warn(describeError(error), 'Failed to tell somebody in Slack why nothing was done.'),
    )
  try {
    const item = await context.store.outbox.get(tenantId, choice.item)
    if (!item) return void (await tell('This is not in the outbox any more.'))
    const found = await personOf(context, slack, user, item)
    if (typeof found === 'string') return void (await tell(found))
    if (kind === 'ask reason') {
      return void (await slack('views.open', { trigger_id: trigger, view: reasonModal(choice) }))
    }
    const actor = personActor(found)
    const { store } = recordedBy(context, { ...origin, actor })
    const decider = { store, by: { kind: actor.kind, id: actor.id, name: actor.name }, via: 'slack' as const }
    const { version, seen } = choice
    const now = await sender.settle(item)
    if (kind === 'discard') await decisions.discard(decider, now, { version, ...(reason ? { reason } : {}) })
    else await decisions.approve(decider, now, { version, ...(seen ? { seen } : {}) })
  } catch (error) {
    if (!(error instanceof ApiError)) context.log.warn(describeError(error), 'A choice made in Slack failed.')
    await tell(
      error instanceof ApiError ? error.detail : 'This could not be done now. Try again, or open the page.',
    )
  }
}

/** Who somebody in Slack is here, or why they may not decide. Only members of the app's own workspace count: others choose their e-mail address themselves. */
async function personOf(
  { store }: Pick<GatewayContext, 'store'>,
  slack: SlackApi,
  user: string,
  item: { tenantId: string; serverId: string },
): Promise<Person | string> {
  const [{ user: info }, own] = await Promise.all([slack('users.info', { user }), slack('auth.test', {})])
  if (!isObject(info) || info['deleted'] === true || info['is_bot'] === true)
    return 'Slack does not know you.'
  const teams = isObject(info['enterprise_user']) ? info['enterprise_user']['teams'] : undefined
  const isOwn = info['team_id'] === own['team_id'] || (Array.isArray(teams) && teams.includes(own['team_id']))
  if (!isOwn || info['is_stranger'] === true) {
    return 'Only members of the workspace that this app belongs to can decide. Nothing was done.'
  }
  const profile = info['profile']
  const email =
    isObject(profile) && typeof profile['email'] === 'string' ? profile['email'].toLowerCase() : ''
  const people = email === '' ? [] : await store.people.byEmail(email)
  for (const person of people) if (await mayDecide(store, person, item)) return person
  return `Nobody with your e-mail address (${email || 'none'}) may approve this. Ask an owner of the gateway to invite you, or to share the MCP server with you. Nothing was done.`
}
