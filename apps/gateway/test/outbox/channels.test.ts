import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ApprovalSettings } from '../../src/context.ts'
import type { Post } from '../../src/outbox/channels/post.ts'
import { createMail } from '../../src/sign-in/mail.ts'
import { openTestApi } from '../api/open-test-api.ts'
import { openMailSink } from '../sign-in/mail-sink.ts'
import { holdReply, sentReplies } from './hold-reply.ts'
import { buttonOf, pressed, shownText, signedRequest, slackSettings, slackStandIn } from './slack-stand-in.ts'

const hour = 3_600_000

function approvals(more: Partial<ApprovalSettings>): ApprovalSettings {
  return { waitMs: 72 * hour, keepMs: 720 * hour, tenantId: 'default', ...more }
}

type Api = Awaited<ReturnType<typeof openTestApi>>

/** Longer than one block, and than one message, of Slack; with characters of two halves. */
const long = `Dear Ana, ${'it is on its way 🚚. '.repeat(900)}Yours, the very end`

async function hold(
  api: Api,
  text = 'Dear Ana',
  recipients: { channel: 'email' | 'slack' | 'webhook' }[] = [],
) {
  const to = recipients.map(({ channel }) => ({ channel, recipient: '' }))
  return holdReply(api, text, { recipients: to })
}

async function invite(api: Api, name: string, role = 'manager') {
  const body = { name, role, email: `${name}@example.com` }
  return (await api.ask('POST', '/people', { body })).body
}

const flush = (api: Api) => async () => {
  await api.outbox.deliveries?.flush()
  return true
}

const form = (api: Api, path: string, fields: Record<string, string>) =>
  api.api.fetch(
    new Request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    }),
  )

describe('by e-mail', () => {
  async function opened(email: ApprovalSettings['email'] = 'everybody') {
    const sink = await openMailSink()
    const mail = createMail({ smtpUrl: sink.url, mailFrom: 'gateway@example.com' })
    const api = await openTestApi({ more: { mail, approvals: approvals({ ...(email ? { email } : {}) }) } })
    const mails = () => sink.received.filter(({ source }) => source.includes('hdm_approve_'))
    const linkOf = (to: string) => {
      const { source = '' } = mails().find((each) => each.to.includes(to)) ?? {}
      const whole = source.replace(/=\r\n/g, '').replace(/=3D/g, '=')
      return /http\S+hdm_approve_[\w-]+/.exec(whole)?.[0] ?? ''
    }
    return { ...api, sink, mails, linkOf }
  }

  test('everybody who may approve gets the whole text and a link of their own, which shows and decides once', async () => {
    const api = await opened()
    await invite(api, 'ana')
    await invite(api, 'mia', 'member')
    await hold(api, `${long}\n.\nFrom here`, [{ channel: 'email' }])
    await api.outbox.deliveries?.flush()
    await expect
      .poll(async () => {
        await api.outbox.deliveries?.flush()
        return api.mails().length
      })
      .toBe(1)
    expect(api.mails()[0]?.to).toEqual(['ana@example.com'])
    const decoded = Buffer.from(
      (api.mails()[0]?.source ?? '')
        .split('\r\n\r\n')
        .slice(1)
        .join('\r\n\r\n')
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8')
    expect(decoded.replace(/\r\n/g, '\n')).toContain(long.slice(-2_000))
    const link = api.linkOf('ana@example.com')
    const looked = await api.api.fetch(new Request(link))
    const html = await looked.text()
    expect(looked.status).toBe(200)
    expect(looked.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain('the very end')
    // Looking decides nothing, however often: programs open the links in mail.
    await api.api.fetch(new Request(link, { method: 'HEAD' }))
    expect(sentReplies(api)).toEqual([])
    const approved = await form(api, link, { decision: 'approve', version: '1' })
    expect(approved.status).toBe(200)
    expect(sentReplies(api)).toHaveLength(1)
    expect((await form(api, link, { decision: 'approve', version: '1' })).status).toBe(409)
    expect(sentReplies(api)).toHaveLength(1)
    const [item] = (await api.ask('GET', '/outbox')).body.result
    expect(item).toMatchObject({
      state: 'sent',
      decision: { via: 'email', by: { kind: 'person', name: 'ana' } },
    })
    expect(JSON.stringify(api.logged)).not.toContain('hdm_approve_usr')
  })

  test('a link is for one item and one person, as long as they may approve', async () => {
    const api = await opened()
    const ana = await invite(api, 'ana')
    await hold(api, 'Dear Ana', [{ channel: 'email' }])
    await expect
      .poll(async () => {
        await api.outbox.deliveries?.flush()
        return api.mails().length
      })
      .toBe(1)
    const link = api.linkOf('ana@example.com')
    const account = (await api.ask('GET', '/integrated-account')).body.result[0].id
    const other = await holdReply(api, 'Dear Ben', { accountId: account })
    const status = async (url: string) => (await form(api, url, { decision: 'approve', version: '1' })).status
    expect(await status(link.replace(/obx_\w+/, other.id))).toBe(404)
    expect(await status(link.replace(/usr_\w{32}/, `usr_${'0'.repeat(32)}`))).toBe(404)
    expect(await status(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).toBe(404)
    await api.ask('PATCH', `/people/${ana.id}`, { body: { role: 'member' } })
    expect(await status(link)).toBe(404)
    await api.ask('PATCH', `/people/${ana.id}`, { body: { role: 'manager' } })
    const discarded = await form(api, link, { decision: 'discard', version: '1', reason: 'Not <b>now</b>' })
    expect(await discarded.text()).toContain('Not &#60;b&#62;now&#60;/b&#62;')
    expect(sentReplies(api)).toEqual([])
  })

  test('only the addresses of the setting are told', async () => {
    const api = await opened(['ben@example.com'])
    await invite(api, 'ana')
    await invite(api, 'ben')
    await hold(api, 'Dear Ana', [{ channel: 'email' }])
    await expect
      .poll(async () => {
        await api.outbox.deliveries?.flush()
        return api.mails().length
      })
      .toBe(1)
    expect(api.mails()[0]?.to).toEqual(['ben@example.com'])
  })
})

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
    const item = await hold(api, long, [{ channel: 'slack' }])
    await expect.poll(async () => (await flush(api)()) && api.slack.messages().length > 1).toBe(true)
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
      .poll(async () => (await flush(api)()) && shownText(api.slack.messages().slice(-1)))
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
    const item = await hold(api, 'Dear Ana', [{ channel: 'slack' }])
    await expect.poll(async () => (await flush(api)()) && api.slack.messages().length).toBe(1)
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
    await hold(api, 'Dear Ana', [{ channel: 'slack' }])
    await expect.poll(async () => (await flush(api)()) && api.slack.messages().length).toBe(1)
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
    await hold(api, 'Dear Ana', [{ channel: 'slack' }])
    await expect.poll(async () => (await flush(api)()) && api.slack.messages().length).toBe(1)
    await api.act(pressed('approve', buttonOf(api.slack.messages(), 'approve'), 'U3'))
    await expect.poll(() => api.slack.whispers[0]?.text).toContain('Only members of the workspace')
    expect(sentReplies(api)).toEqual([])
  })

  test('what Slack does not take is told later; an edit changes the message', async () => {
    const api = await opened()
    api.slack.failNext(2)
    const item = await hold(api, 'Dear Ana', [{ channel: 'slack' }])
    await expect
      .poll(async () => {
        api.pass(40_000)
        await api.outbox.deliveries?.flush()
        return api.slack.messages().length
      })
      .toBe(1)
    await api.ask('POST', `/outbox/${item.id}/edit`, { body: { text: 'Dear Ben' } })
    await expect
      .poll(async () => (await flush(api)()) && shownText(api.slack.messages()))
      .toContain('Dear Ben')
    expect(api.slack.messages()).toHaveLength(1)
    expect(shownText(api.slack.messages())).not.toContain('Dear Ana')
  })
})

describe('by a webhook', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const url = 'https://hooks.example.com/approvals?key=1'

  async function opened(statuses: number[] = []) {
    const received: Parameters<Post>[1][] = []
    const post: Post = async (to, request) => {
      expect(to).toBe(url)
      received.push(request)
      return { status: statuses.shift() ?? 204, text: '' }
    }
    const api = await openTestApi({ more: { post, approvals: approvals({ webhook: { url, secret } }) } })
    return { ...api, received }
  }

  test('each state is told, signed as Standard Webhooks says; the receiver decides at its URL', async () => {
    const api = await opened()
    const item = await hold(api, long, [{ channel: 'webhook' }])
    const told = () => api.received.map(({ body }) => JSON.parse(body))
    await expect.poll(async () => (await flush(api)()) && told().length).toBe(1)
    const [{ headers, body } = { headers: {}, body: '' }] = api.received
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const right = createHmac('sha256', Buffer.alloc(32, 7)).update(signed).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${right}`)
    expect(told()[0]).toMatchObject({
      type: 'outbox.waiting',
      data: { id: item.id, text: long, arguments: { body: long } },
    })
    const decide = (wish: object) =>
      api.api.fetch(
        new Request(told()[0].data.decision_url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(wish),
        }),
      )
    expect((await decide({ decision: 'later' })).status).toBe(422)
    expect((await decide({ decision: 'approve', version: 9 })).status).toBe(409)
    const approved = await decide({ decision: 'approve', version: 1, text: 'Dear Cleo' })
    expect(await approved.json()).toMatchObject({
      state: 'sent',
      text: 'Dear Cleo',
      decision: { via: 'webhook' },
    })
    expect(sentReplies(api)).toHaveLength(1)
    await expect
      .poll(async () => (await flush(api)()) && told().at(-1))
      .toMatchObject({
        type: 'outbox.sent',
        data: { id: item.id },
      })
    expect(told().at(-1).data.decision_url).toBeUndefined()
  })

  test('a receiver that fails is told again with the same id; one that is gone is not', async () => {
    const api = await opened([500, 429, 200, 410])
    const item = await hold(api, 'Dear Ana', [{ channel: 'webhook' }])
    await expect
      .poll(async () => {
        api.pass(40_000)
        await api.outbox.deliveries?.flush()
        return api.received.length
      })
      .toBe(3)
    const ids = api.received.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(1)
    await api.ask('POST', `/outbox/${item.id}/discard`)
    await expect.poll(async () => (await flush(api)()) && api.received.length).toBe(4)
    api.pass(10 * hour)
    await api.outbox.deliveries?.flush()
    expect(api.received).toHaveLength(4)
    expect(await api.context.store.outbox.deliveries.failed(0)).toMatchObject([
      { channel: 'webhook', count: 1 },
    ])
  })
})
