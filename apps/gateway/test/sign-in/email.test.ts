import { describe, expect, test } from 'vitest'
import { invitePerson } from '../../src/people/manage.ts'
import { createMail } from '../../src/sign-in/mail.ts'
import { registerApp } from '../authorization/support/app.ts'
import { newVerifier, openOauthGateway } from '../authorization/support/open-gateway.ts'
import { openMailSink } from './mail-sink.ts'

const email = 'ana@example.com'
const minute = 60_000

async function opened(options: Parameters<typeof openMailSink>[0] = {}) {
  const sink = await openMailSink(options)
  const mail = createMail({ smtpUrl: sink.url, mailFrom: 'Helpdesk MCP <mcp@example.com>' })
  const gateway = await openOauthGateway({ context: { mail } })
  const invite = (name: string, tenantId: string | null = 'default') =>
    invitePerson(gateway.context, tenantId, { name, email, role: 'owner' })
  const arrived = async (count: number) => {
    await expect.poll(() => sink.received.length, { timeout: 20_000 }).toBe(count)
    return sink.received[count - 1]?.links ?? []
  }
  return { sink, mail, gateway, invite, arrived }
}

type Browser = ReturnType<Awaited<ReturnType<typeof openOauthGateway>>['browser']>

const ask = (browser: Browser, json: object = { email }) => browser.send('POST', '/session/email', { json })

const whoIs = async (browser: Browser) => {
  const { status, text } = await browser.send('GET', '/session')
  return status === 200 ? JSON.parse(text).name : status
}

describe('sign-in by a link in an e-mail', () => {
  test('an invitation is mailed, and so is a link that signs in once, in the browser that asked', async () => {
    const { sink, gateway, invite, arrived } = await opened()
    expect((await invite('Ana')).link.sent).toBe(true)
    const [invitation = ''] = await arrived(1)
    expect(sink.received[0]).toMatchObject({ from: 'mcp@example.com', to: [email] })
    expect(invitation).toMatch(/\/[\w-]+#hdm_link_/)

    const browser = gateway.browser()
    const asked = await ask(browser, { email: 'Ana@Example.com', return_to: '/servers' })
    expect([asked.status, JSON.parse(asked.text)]).toEqual([202, { expires_in: 900 }])
    const [link = ''] = await arrived(2)
    expect(sink.received[1]?.source).toContain('Auto-Submitted: auto-generated')
    expect(gateway.logged.join()).not.toContain(link.split('/').at(-1))

    // What scans mail follows the link, and sends forms from nowhere.
    const scanner = gateway.browser()
    expect((await scanner.send('GET', link, { from: 'cross' })).status).toBe(409)
    for (let times = 0; times < 3; times++) {
      const shown = await browser.send('GET', link, { from: 'cross' })
      expect(shown.status).toBe(200)
      expect(shown.text).not.toMatch(/<script|hdm_link_/)
    }
    expect((await scanner.send('POST', link, { form: new URLSearchParams() })).status).toBe(401)
    expect((await browser.send('POST', link, { from: 'cross', form: new URLSearchParams() })).status).toBe(
      403,
    )
    expect(await whoIs(browser)).toBe(401)

    const signedIn = await browser.send('POST', link, { form: new URLSearchParams() })
    expect([signedIn.status, signedIn.location]).toEqual([303, `${gateway.url}/servers`])
    expect(await whoIs(browser)).toBe('Ana')
    const again = await browser.send('POST', link, { form: new URLSearchParams() })
    expect([again.status, again.text.includes('has been used')]).toEqual([401, true])
  })

  test('whoever pastes the link where they asked is signed in, too', async () => {
    const { gateway, invite, arrived } = await opened()
    await invite('Ana')
    const browser = gateway.browser()
    await ask(browser)
    const code = (await arrived(2))[0]?.split('/').at(-1) ?? ''
    const other = await gateway.browser().send('POST', '/session/link', { json: { code } })
    expect(other.status).toBe(401)
    expect((await browser.send('POST', '/session/link', { json: { code } })).status).toBe(204)
    expect(await whoIs(browser)).toBe('Ana')
  })

  test('an address that nobody has is answered alike, and gets nothing', async () => {
    const { sink, gateway, invite, arrived } = await opened()
    await invite('Ana')
    const browser = gateway.browser()
    const unknown = await ask(browser, { email: 'nobody@example.com' })
    const known = await ask(browser)
    const seen = ({ status, text, headers }: typeof known) => [
      status,
      text,
      headers.get('set-cookie')?.replace(/=[^;]+/, ''),
      [...headers.keys()].sort(),
    ]
    expect(seen(unknown)).toEqual(seen(known))
    await arrived(2)
    expect(sink.received.map(({ to }) => to)).toEqual([[email], [email]])
    const invalid = await ask(browser, { email: 'nobody' })
    expect(invalid.status).toBe(422)
  })

  test('one person in several tenants gets a link for each', async () => {
    const { gateway, invite, arrived } = await opened()
    const { id } = await gateway.store.tenants.create('Acme')
    await invite('Ana')
    await invite('Ana of Acme', id)
    const browser = gateway.browser()
    await ask(browser)
    const links = await arrived(3)
    expect(links).toHaveLength(2)
    const names = []
    for (const link of links) {
      expect((await browser.send('POST', link, { form: new URLSearchParams() })).status).toBe(303)
      names.push(await whoIs(browser))
    }
    expect(names.sort()).toEqual(['Ana', 'Ana of Acme'])
  })

  test('it works for a quarter of an hour, for the address that the person has now', async () => {
    const { gateway, invite, arrived } = await opened()
    const { person } = await invite('Ana')
    const browser = gateway.browser()
    await ask(browser)
    const [late = ''] = await arrived(2)
    gateway.pass(15 * minute)
    expect((await browser.send('POST', late, { form: new URLSearchParams() })).status).toBe(401)
    await ask(browser)
    const [old = ''] = await arrived(3)
    await gateway.store.people.update('default', person.id, { email: 'ana@elsewhere.example' })
    expect((await browser.send('POST', old, { form: new URLSearchParams() })).status).toBe(401)
  })

  test('how many are sent is bounded, whoever asks', async () => {
    const { sink, gateway, invite, arrived } = await opened()
    await invite('Ana')
    const browser = gateway.browser()
    for (const address of ['nobody@example.com', email]) {
      const statuses = []
      for (let times = 0; times < 4; times++) statuses.push((await ask(browser, { email: address })).status)
      expect(statuses).toEqual([202, 202, 202, 429])
    }
    await arrived(4)
    const { people } = gateway.store
    const { rows } = await people.list('default', { limit: 1 })
    const link = (n: number) => ({
      personId: rows[0]?.id ?? '',
      codeHash: `c${n}`,
      expiresAt: gateway.context.clock.now() + minute,
      browserHash: 'b',
      returnTo: null,
    })
    const added = []
    for (let n = 0; n < 11; n++) added.push(await people.addMailLinks([link(n)], 12))
    expect(added.filter((isAdded) => isAdded)).toHaveLength(9)
    expect(sink.received).toHaveLength(4)
  })

  test.each([
    '//elsewhere.example',
    'https://elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'servers',
    '',
  ])('nobody is sent on to %j', async (returnTo) => {
    const { gateway } = await opened()
    const { status, text } = await ask(gateway.browser(), { email, return_to: returnTo })
    expect([status, JSON.parse(text).errors[0].field]).toEqual([422, 'return_to'])
  })

  test('only a page of the gateway may ask', async () => {
    const { gateway } = await opened()
    const { status } = await gateway
      .browser()
      .send('POST', '/session/email', { from: 'cross', json: { email } })
    expect(status).toBe(403)
  })

  test('it leads back to the consent of an app', async () => {
    const { gateway, invite, arrived } = await opened()
    await gateway.mint((await gateway.account()).id)
    await invite('Ana')
    const app = await registerApp(gateway)
    const browser = gateway.browser()
    const { path = '' } = await browser.begin(app.authorizeUrl(newVerifier().challenge))
    const { text } = await browser.send('GET', path)
    const [, returnTo = ''] = /name="return_to" value="([^"]+)"/.exec(text) ?? []
    const form = new URLSearchParams({ email, return_to: returnTo })
    const said = await browser.send('POST', '/sign-in/email', { form })
    expect([said.status, said.text.includes('Look into your mail')]).toEqual([200, true])
    const [link = ''] = await arrived(2)
    const { location } = await browser.send('POST', link, { form: new URLSearchParams() })
    expect(location).toBe(`${gateway.url}${path}`)
    expect((await browser.send('GET', path)).text).toContain('signed in as <strong>Ana</strong>')
  })
})

describe('the mail server', () => {
  test('is given its password, and is checked', async () => {
    const user = { name: 'mcp', password: 'p@ss/word' }
    const { mail, invite, sink } = await opened({ user })
    await mail.check()
    expect((await invite('Ana')).link.sent).toBe(true)
    expect(mail.describe()).not.toContain('p@ss')
    const wrong = createMail({ smtpUrl: sink.url.replace('mcp:', 'other:'), mailFrom: 'mcp@example.com' })
    await expect(wrong.check()).rejects.toThrow()
  })

  test('may be down: the invitation is there, and its link is shown', async () => {
    const { invite, gateway } = await opened({ isFull: true })
    const { link } = await invite('Ana')
    expect(link.sent).toBe(false)
    await gateway.browser().signIn(link.url)
  })

  test('is only spoken to with TLS, outside this machine', async () => {
    const { sink } = await opened()
    // This machine, by a name that does not say so.
    const smtpUrl = sink.url.replace('127.0.0.1', '[::ffff:127.0.0.1]')
    const open = (query: string) => createMail({ smtpUrl: smtpUrl + query, mailFrom: email })
    await expect(open('').check()).rejects.toThrow(/STARTTLS|certificate/)
    await open('?tls=off').check()
    expect(open('?tls=off').describe()).toContain('not encrypted')
  })

  test('is nothing that pages ask for where it is not set', async () => {
    const gateway = await openOauthGateway()
    const { status } = await ask(gateway.browser())
    expect(status).toBe(404)
    const methods = await gateway.browser().send('GET', '/session/methods')
    expect(JSON.parse(methods.text)).toEqual({ email: false, provider: null, command: 'helpdesk-mcp' })
  })
})
