import { createSandbox as createChatwoot } from '@helpdesk-mcp/chatwoot/sandbox'
import { createSandbox as createEdesk } from '@helpdesk-mcp/edesk/sandbox'
import { createSandbox as createFusedesk } from '@helpdesk-mcp/fusedesk/sandbox'
import { createSandbox as createRichpanel } from '@helpdesk-mcp/richpanel/sandbox'
import { describe, expect, it } from 'vitest'
import { connectors } from './scenarios/vendors.ts'

type Row = Record<string, unknown>
const now = Date.parse('2026-11-30T12:00:00Z')
const setting = (size: 'small' | 'large') => ({ clock: { now: () => now }, seed: { size } })

const vendors = {
  richpanel: {
    sandbox: (size: 'small' | 'large') => createRichpanel(setting(size)),
    list: 'list_all_richpanel_conversations',
    single: 'get_single_richpanel_conversation_by_id',
    id: 'id',
    more: {},
  },
  edesk: {
    sandbox: (size: 'small' | 'large') => createEdesk(setting(size)),
    list: 'list_all_e_desk_tickets',
    single: 'get_single_e_desk_ticket_by_id',
    id: 'id',
    more: {},
  },
  chatwoot: {
    sandbox: (size: 'small' | 'large') => createChatwoot(setting(size)),
    list: 'list_all_chatwoot_conversations',
    single: 'get_single_chatwoot_conversation_by_id',
    id: 'id',
    more: {},
  },
  fusedesk: {
    sandbox: (size: 'small' | 'large') => createFusedesk(setting(size)),
    list: 'list_all_fuse_desk_cases',
    single: 'get_single_fuse_desk_case_by_id',
    id: 'caseid',
    more: { timeZone: 'UTC' },
  },
}

function open(vendor: keyof typeof vendors, size: 'small' | 'large', filter = {}) {
  const { sandbox, list, single, id, more } = vendors[vendor]
  const { create, settings } = connectors[vendor] as { create: (options: object) => never; settings: object }
  const connector = create({ settings: { ...settings, ...more }, fetch: sandbox(size).fetch, filter }) as {
    call(name: string, args: Row): Promise<{ structuredContent?: Row }>
  }
  const call = async (name: string, args: Row) => (await connector.call(name, args)).structuredContent as Row
  return {
    rows: async (args: Row) => {
      const answer = await call(list, args)
      return { ...answer, result: answer['result'] as Row[] } as Row & { result: Row[] }
    },
    state: (row: Row) =>
      call(single, { id: String(row[id]), fields: ['waiting_since', 'last_message_from'] }),
    call,
  }
}

const names = Object.keys(vendors) as (keyof typeof vendors)[]

describe('a list by who waits longest', () => {
  it.each(names)(
    '%s: shows the times that it is sorted by, which are those of the messages',
    async (name) => {
      const { rows, state } = open(name, 'small')
      const { result, waiting_note } = await rows({ waiting_longest_first: true, limit: 100 })
      expect(waiting_note).toBeUndefined()
      const waiting = result.filter(({ waiting_since }) => waiting_since !== null)
      const times = waiting.map(({ waiting_since }) => Date.parse(String(waiting_since)))
      expect(times).toEqual([...times].sort((a, b) => a - b))
      // Whom nobody waits for comes last.
      expect(result.slice(0, waiting.length)).toEqual(waiting)
      expect(waiting.length).toBeGreaterThan(2)
      for (const row of waiting)
        expect(await state(row), String(row['id'])).toMatchObject({
          waiting_since: row['waiting_since'],
          last_message_from: 'customer',
        })
    },
  )

  it.each(names)('%s: says that a customer wrote last wherever one waits', async (name) => {
    const { rows } = open(name, 'large')
    const { result } = await rows({ limit: 100 })
    const waiting = result.filter((row) => (row['waiting_since'] ?? row['waiting_since_at_latest']) != null)
    expect(waiting.length).toBeGreaterThan(0)
    for (const row of waiting) expect(row).toMatchObject({ last_message_from: 'customer' })
  })

  it.each(names)('%s: leaves no one out who waits longer, or says that it is approximate', async (name) => {
    const { rows } = open(name, 'large')
    const { result, waiting_note } = await rows({ waiting_longest_first: true, limit: 100 })
    const times = result.flatMap(({ waiting_since, waiting_since_at_latest: latest }) => {
      const since = waiting_since ?? latest
      return since === null || since === undefined ? [] : [Date.parse(String(since))]
    })
    expect(times).toEqual([...times].sort((a, b) => a - b))
    const isSure = result.every(({ waiting_since_at_latest }) => waiting_since_at_latest === undefined)
    if (!isSure) expect(waiting_note).toMatch(/^The order is approximate: of \d+ rows that may wait/)
  })

  it('FuseDesk: finds the case of a rep that waits since its last unanswered mail, not its last change', async () => {
    const { rows } = open('fusedesk', 'large')
    const { result } = await rows({ waiting_longest_first: true, repid: 'Aisha Rahman', limit: 100 })
    const { waiting_since, date_updated } = result.find(({ caseid }) => caseid === 8492) ?? {}
    const day = 86_400_000
    expect(now - Date.parse(String(waiting_since))).toBeGreaterThan(day)
    expect(now - Date.parse(String(date_updated))).toBeLessThan(day)
  })

  it('FuseDesk: says that no permitted tool reads the messages', async () => {
    const { rows } = open('fusedesk', 'small', { methods: ['list'] })
    const { waiting_note } = await rows({ waiting_longest_first: true, limit: 2 })
    expect(waiting_note).toContain('No permitted tool reads the messages.')
  })
})

describe('the last message', () => {
  it('stands in rows of a list that has it, in its first words, and nowhere else', async () => {
    const { call } = open('fusedesk', 'large')
    const { result } = await call('list_all_fuse_desk_chats', {
      limit: 100,
      fields: ['lastMessage', 'last_message_text'],
    })
    for (const row of result as Row[]) {
      const [text, whole] = [
        String(row['last_message_text']),
        String(row['lastMessage']).replace(/\s+/g, ' '),
      ]
      expect(text.length).toBeLessThanOrEqual(120)
      expect(whole.startsWith(text.replace(/…$/, ''))).toBe(true)
    }
    expect((result as Row[]).some(({ last_message_text }) => String(last_message_text).endsWith('…'))).toBe(
      true,
    )
    const usual = await call('list_all_fuse_desk_chats', { limit: 5 })
    for (const row of usual['result'] as Row[]) expect(row).toHaveProperty('last_message_text')
    for (const name of names)
      for (const row of (await open(name, 'small').rows({ limit: 5 })).result)
        expect(row).not.toHaveProperty('last_message_text')
  })
})

describe('a row that knows a later time only', () => {
  it.each(names)('%s: says since when at the latest', async (name) => {
    const { rows, state } = open(name, 'large')
    const { result } = await rows({ limit: 100 })
    const late = result.filter(({ waiting_since_at_latest }) => waiting_since_at_latest).slice(0, 3)
    // The rows of Chatwoot have the time itself.
    if (!['fusedesk', 'chatwoot'].includes(name)) expect(late.length).toBeGreaterThan(0)
    for (const row of late) {
      const { waiting_since } = await state(row)
      expect(row['waiting_since']).toBeNull()
      expect(Date.parse(String(row['waiting_since_at_latest']))).toBeGreaterThanOrEqual(
        Date.parse(String(waiting_since)),
      )
    }
    const customers = result.filter(
      ({ last_message_from, status_kind }) => last_message_from === 'customer' && status_kind !== 'closed',
    )
    const isUnsaid = ({ waiting_since, waiting_since_at_latest }: Row) =>
      waiting_since === null && waiting_since_at_latest === undefined
    expect(customers.filter(isUnsaid)).toEqual([])
  })

  it('a chat of FuseDesk waits at least since its last message', async () => {
    const { call } = open('fusedesk', 'large')
    const { result } = await call('list_all_fuse_desk_chats', { open: true, limit: 100 })
    const chat = (result as Row[]).find(({ id }) => id === 'live-88')
    expect(chat).toMatchObject({
      waiting_since: null,
      waiting_since_at_latest: chat?.['dateLastMessage'],
      last_message_from: 'customer',
    })
    expect(await call('get_single_fuse_desk_chat_by_id', { id: 'live-88' })).toMatchObject({
      waiting_since: null,
      waiting_since_at_latest: chat?.['waiting_since_at_latest'],
    })
  })
})
