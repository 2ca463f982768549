import { describe, expect, test } from 'vitest'
import type { ApprovalSettings } from '../../src/config-approvals.ts'
import { createMail } from '../../src/sign-in/mail.ts'
import { openTestApi } from '../api/open-test-api.ts'
import { openMailSink } from '../sign-in/mail-sink.ts'
import { approvals, flush, hold, invite, long } from './channel-parts.ts'
import { holdReply, sentReplies } from './hold-reply.ts'

type Api = Awaited<ReturnType<typeof openTestApi>>

const form = (api: Pick<Api, 'api'>, path: string, fields: Record<string, string>) =>
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
    await hold(api, `${long}\n.\nFrom here`, 'email')
    await flush(api)
    await expect
      .poll(async () => {
        await flush(api)
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
    await hold(api, 'Dear Ana', 'email')
    await expect
      .poll(async () => {
        await flush(api)
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
    await hold(api, 'Dear Ana', 'email')
    await expect
      .poll(async () => {
        await flush(api)
        return api.mails().length
      })
      .toBe(1)
    expect(api.mails()[0]?.to).toEqual(['ben@example.com'])
  })
})
