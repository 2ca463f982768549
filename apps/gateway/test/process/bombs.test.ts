import { beforeEach, expect, test } from 'vitest'
import { type Body, type StandInVendor, startVendor } from './support/stand-in-vendor.ts'
import { type Answer, type StandingGateway, startStandingGateway } from './support/standing-client.ts'

let vendor: StandInVendor
let gateway: StandingGateway

beforeEach(async () => {
  vendor = await startVendor()
  gateway = await startStandingGateway(vendor)
})

const readList = ['list_all_e_desk_channels', {}] as const
const count = 'zoho_desk_tickets_count'

function mail(repeated: string, times: number, before = ''): Body {
  const start = `{"data":{"id":12,"type":"Message","direction":"Incoming","body":"${before}`
  return { start, repeated, times, end: '"}}' }
}

function list<Item>(length: number, item: (index: number) => Item): Item[] {
  return Array.from({ length }, (_, index) => item(index))
}

test('health checks are answered while the gateway works on a vendor’s bomb, one after the other', async () => {
  const readMail = ['get_single_e_desk_message_by_id', { id: '12' }] as const
  // The number of health checks is about half of the turns that the work gives to others.
  const bombs = [
    ['a mail of 15.6 kB of <blockquote>a', 10, readMail, mail('<blockquote>a', 1_200)],
    ['a mail of 500 kB of <div>', 50, readMail, mail('<div>', 100_000)],
    ['a mail of 300 kB of <b>, which is read as plain text', 1, readMail, mail('<b>', 100_000)],
    ['a mail of 300 kB of <b> in a paragraph', 30, readMail, mail('<b>', 100_000, '<p>')],
    ['a mail of 2 MB of <br>', 200, readMail, mail('<br>', 500_000)],
    ['a mail of 2 MB of paragraphs', 20, readMail, mail('<p>Where is my order?</p>', 80_000)],
    ['a mail of 3,000 <div> in each other', 1, readMail, mail('<div>', 3_000)],
    ['a mail of 1,000 tables in each other', 1, readMail, mail('<table><tr><td>', 1_000)],
    [
      'an item that is a string of 15 MB',
      50,
      readList,
      { start: '{"data":["', repeated: 'x', times: 15_000_000, end: '"]}' },
    ],
    [
      'a list of 49,000 records',
      20,
      readList,
      { start: '{"data":[', repeated: '{"id":"x"},', times: 49_000, end: '{}]}' },
    ],
  ] as const
  for (const [name, maxChecks, [tool, args], body] of bombs) {
    vendor.answerWith(body)
    const { status, text, place, checks } = await gateway.watch(gateway.call('edesk', tool, args), maxChecks)
    expect(status, name).toBe(200)
    expect(text, name).not.toContain('"isError":true')
    expect(text.length, name).toBeLessThan(200_000)
    expect(checks, `health checks that were sent during ${name}`).toHaveLength(maxChecks)
    expect(Math.max(...checks), name).toBeLessThan(place)
  }
})

test('a vendor’s bomb is refused by the bound that it breaks, and not requested again', async () => {
  const bombs = [
    ['100000 values', { start: '{"data":[', repeated: '{},', times: 3_000_000, end: '{}]}' }],
    ['100 levels', { repeated: '[', times: 10_000_000 }],
    ['16 MB', { start: '{"data":["', repeated: 'x', times: 30_000_000, end: '"]}' }],
  ] as const
  for (const [bound, body] of bombs) {
    vendor.answerWith(body)
    const { text } = await gateway.watch(gateway.call('edesk', ...readList), 0)
    expect(text).toMatch(new RegExp(`answered with (JSON of )?more than ${bound}`))
    expect(text.length).toBeLessThan(3_000)
    expect(vendor.seen().requests, bound).toBe(1)
  }
})

test('a token endpoint that answers 300 MB is left after a part of it, and memory hardly grows', async () => {
  const { maxMemory: before } = await gateway.manage('POST', '/integrated-account', {})
  vendor.answerTokenWith({ start: '{"access_token":"', repeated: 'x', times: 300_000_000, end: '"}' })
  const { text, maxMemory } = await gateway.watch(gateway.call('zoho', count, {}), 0)
  expect(text).toContain('The token endpoint answered with more than 1 MB')
  expect(text.length).toBeLessThan(3_000)
  expect(vendor.seen().requests).toBe(1)
  // What was on its way in sockets, many times over.
  expect(vendor.seen().bytes).toBeLessThan(100_000_000)
  expect(before).toBeGreaterThan(0)
  expect(maxMemory - before).toBeLessThan(150_000_000)
})

test('a client’s bomb is refused, or read in part, by the bound that it breaks, and the vendor is not called', async () => {
  const call = (args: object) => () => gateway.call('zoho', count, args)
  const search = (query: string) => () => gateway.call('zohoCatalog', 'search_tools', { query })
  const connect = (t: readonly string[]) => () =>
    gateway.manage('POST', '/integrated-account', {
      connector: 'edesk',
      credentials: { token: 'another-key' },
      tags: { t },
    })
  const spelled = (index: number) =>
    [...'ana.costa@example.com']
      .map((letter, at) => ((index >> at) & 1 ? letter.toUpperCase() : letter))
      .join('')
  const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`
  const unknown = Object.fromEntries(list(80_000, (at): [string, number] => [`n_${at}`, 1]))
  const wordBound = 'Only the first 300 characters and 40 words'
  const bombs: [string, () => Promise<Answer>][] = [
    [wordBound, search(list(5_000, (at) => `word${at}`).join(' '))],
    [wordBound, search('a'.repeat(40_000))],
    ['contactId: expected at most 100 items', call({ contactId: list(1_500, spelled) })],
    ['More than 5000 unknown arguments', call(unknown)],
    [
      'contactId has more than 32 levels',
      () => gateway.send('zoho', 'tools/call', `{"name":"${count}","arguments":{"contactId":${deep}}}`),
    ],
    ['more', connect(list(1_000, (at) => `u${at}`))],
    ['Give at most 1000 items', connect(list(15_000, (at) => `u${at}`))],
    ['Give at most 100 characters', connect(['u'.repeat(104_000)])],
  ]
  for (const [bound, send] of bombs) {
    vendor.answerWith({})
    const { text } = await send()
    expect(text).toContain(bound)
    expect(text.length, bound).toBeLessThan(60_000)
    expect(vendor.seen().requests, bound).toBe(0)
  }
})
