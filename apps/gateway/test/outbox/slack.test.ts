import { describe, expect, test } from 'vitest'
import { openTestApi } from '../api/open-test-api.ts'
import { approvals, flush, hold, invite, long } from './channel-parts.ts'
import { sentReplies } from './hold-reply.ts'
import { buttonOf, pressed, shownText, signedRequest, slackSettings, slackStandIn } from './slack-stand-in.ts'

describe('in Slack', () => {
  async function opened(members: Parameters<typeof slackStandIn>[0] = {}) {
    const slack = slackStandIn(members)
    const api = await openTestApi({
      more: { post: slack.post, approvals: approvals({ slack: slackSettings }) },
    })
    const act = async (payload: object, at = api.context.clock.now()) => {
      const response = await api.api.fetch(signedRequest(payload, at))
      return response.status
    }
    return { ...api, slack, act }
  }
  test('the whole text is shown, and whoever has the e-mail address of a person decides', async () => {
    const api = await opened({ U1: { email: 'Ana@example.com' }, U2: { email: 'eve@example.com' } })
    await invite(api, 'ana')
    const item = await hold(api, long, 'slack')
    await expect.poll(async () => (await flush(api)) && api.slack.messages().length > 1).toBe(true)
    expect(shownText(api.slack.messages())).toContain(long)
    const value = buttonOf(api.slack.messages(), 'approve')

    // Nobody here has the other one's address: they are told, and nothing is done.
    expect(await api.act(pressed('approve', value, 'U2'))).toBe(200)
    await expect.poll(() => api.slack.whispers.length).toBe(1)
    expect(api.slack.whispers[0]).toMatchObject({
      user: 'U2',
      text: expect.stringContaining('eve@example.com'),
    })
    expect(sentReplies(api)).toEqual([])

    expect(await api.act(pressed('approve', value, 'U1'))).toBe(200)
    await expect.poll(() => sentReplies(api).length).toBe(1)
    await expect
      .poll(async () => (await flush(api)) && shownText(api.slack.messages().slice(-1)))
      .toContain('Approved by ana, and sent.')
    expect(buttonOf(api.slack.messages(), 'approve')).toBe('')
    const { body } = await api.ask('GET', `/outbox/${item.id}`)
    expect(body).toMatchObject({
      state: 'sent',
      decision: { via: 'slack', by: { kind: 'person', name: 'ana' } },
    })
  })

  test('a reason is asked for in a window, and the agent reads it', async () => {
    const api = await opened({ U1: { email: 'ana@example.com' } })
    await invite(api, 'ana')
    const item = await hold(api, 'Dear Ana', 'slack')
    await expect.poll(async () => (await flush(api)) && api.slack.messages().length).toBe(1)
    await api.act(pressed('discard', buttonOf(api.slack.messages(), 'discard'), 'U1'))
    await expect.poll(() => api.slack.modals.length).toBe(1)
    const { view } = api.slack.modals[0]
    const sent = {
      type: 'view_submission',
      user: { id: 'U1' },
      view: { ...view, state: { values: { reason: { reason: { value: 'Offer an exchange.' } } } } },
    }
    await api.act(sent)
    await expect
      .poll(async () => (await api.ask('GET', `/outbox/${item.id}`)).body)
      .toMatchObject({ state: 'discarded', decision: { reason: 'Offer an exchange.', via: 'slack' } })
    expect(sentReplies(api)).toEqual([])
  })

  test('a request that Slack has not signed, that is old or that comes twice does nothing', async () => {
    const api = await opened({ U1: { email: 'ana@example.com' } })
    await invite(api, 'ana')
    await hold(api, 'Dear Ana', 'slack')
    await expect.poll(async () => (await flush(api)) && api.slack.messages().length).toBe(1)
    const payload = pressed('approve', buttonOf(api.slack.messages(), 'approve'), 'U9')
    const now = api.context.clock.now()
    const status = async (request: Request) => (await api.api.fetch(request)).status
    expect(await status(signedRequest(payload, now, 'b2'.repeat(16)))).toBe(401)
    expect(await status(signedRequest(payload, now - 301_000))).toBe(401)
    expect(await status(signedRequest(payload, now + 400_000))).toBe(401)
    const changed = signedRequest(payload, now)
    expect(await status(new Request(changed, { body: `${await changed.clone().text()}&x=1` }))).toBe(401)
    expect(await status(signedRequest(payload, now))).toBe(200)
    expect(await status(signedRequest(payload, now))).toBe(401)
    await expect.poll(() => api.slack.whispers.length).toBe(1)
    expect(sentReplies(api)).toEqual([])
  })

  test('somebody of another workspace with the same e-mail address is refused', async () => {
    const api = await opened({ U3: { email: 'ana@example.com', team: 'T9' } })
    await invite(api, 'ana')
    await hold(api, 'Dear Ana', 'slack')
    await expect.poll(async () => (await flush(api)) && api.slack.messages().length).toBe(1)
    await api.act(pressed('approve', buttonOf(api.slack.messages(), 'approve'), 'U3'))
    await expect.poll(() => api.slack.whispers[0]?.text).toContain('Only members of the workspace')
    expect(sentReplies(api)).toEqual([])
  })

  test('what Slack does not take is told later; an edit changes the message', async () => {
    const api = await opened()
    api.slack.failNext(2)
    const item = await hold(api, 'Dear Ana', 'slack')
    await expect
      .poll(async () => {
        api.pass(40_000)
        await flush(api)
        return api.slack.messages().length
      })
      .toBe(1)
    await api.ask('POST', `/outbox/${item.id}/edit`, { body: { text: 'Dear Ben' } })
    await expect.poll(async () => (await flush(api)) && shownText(api.slack.messages())).toContain('Dear Ben')
    expect(api.slack.messages()).toHaveLength(1)
    expect(shownText(api.slack.messages())).not.toContain('Dear Ana')
    expect(shownText(api.slack.messages())).toMatch(/Edited by \S.*, \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
  })
})
