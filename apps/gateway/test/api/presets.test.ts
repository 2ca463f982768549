import { applyFilter, isReadOnly, presets } from '@helpdesk-mcp/tools'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/connectors/catalog.ts'
import { openTestApi } from './open-test-api.ts'

const support = ['conversations', 'customers', 'orders', 'knowledge']
const expanded = {
  analyst: { effects: ['read'] },
  triage: { effects: ['read', 'internal'], groups: support, lookups: true },
  agent: { effects: ['read', 'internal', 'outbound'], groups: support, lookups: true },
}

describe('presets', () => {
  test('are listed with the config that they stand for', async () => {
    const { ask } = await openTestApi()
    const { body } = await ask('GET', '/presets')
    expect(body.next_cursor).toBeNull()
    expect(body.result.map(({ id, config }: { id: string; config: object }) => [id, config])).toEqual(
      Object.entries(expanded),
    )
    // The agents of a helpdesk are people.
    expect(body.result.map(({ title }: { title: string }) => title)).toEqual(['Analyst', 'Triage', 'Replies'])
  })

  test.each(Object.entries(expanded))(
    '%s is expanded when it is minted, previewed or given later',
    async (preset, config) => {
      const { ask, connect, mint } = await openTestApi()
      const account = await connect()
      const minted = await ask('POST', `/integrated-account/${account}/mcp`, { body: { name: 'a', preset } })
      expect(minted.body.config).toEqual(config)
      const over = await ask('POST', '/mcp-servers', {
        body: { name: 'a', accounts: [account], preset, config: { tags: ['conversations'] } },
      })
      expect(over.body.config).toEqual({ ...config, tags: ['conversations'] })
      const preview = (body: object) =>
        ask('POST', '/mcp-servers/preview', { body: { accounts: [account], ...body } })
      expect((await preview({ preset })).body).toEqual((await preview({ config })).body)
      const { id } = await mint(account)
      const changed = await ask('PATCH', `/mcp-servers/${id}`, { body: { preset } })
      expect(changed.body.config).toEqual(config)
      expect((await ask('GET', `/mcp-servers/${id}`)).body.config).toEqual(config)
    },
  )

  test.each([
    [
      { preset: 'triage', config: { effects: ['read'] } },
      'config.effects',
      'The preset triage sets effects, groups and lookups.',
    ],
    [
      { preset: 'analyst', config: { groups: ['orders'] } },
      'config.groups',
      'leave out the preset and give them yourself',
    ],
    [{ preset: 'admin' }, 'preset', ''],
    [{ config: { groups: [] } }, 'config.groups', 'groups is empty'],
    [{ config: { groups: ['conversation'] } }, 'config.groups', 'Did you mean conversations?'],
  ])('%j is refused', async (more, field, message) => {
    const { ask, connect, mint } = await openTestApi()
    const account = await connect()
    const { id } = await mint(account)
    const answers = [
      await ask('POST', `/integrated-account/${account}/mcp`, { body: { name: 'a', ...more } }),
      await ask('POST', '/mcp-servers/preview', { body: { accounts: [account], ...more } }),
      await ask('PATCH', `/mcp-servers/${id}`, { body: more }),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(422)
      expect(body.errors[0]).toMatchObject({ field, message: expect.stringContaining(message) })
      const isContradiction = message.includes('preset')
      if (!isContradiction)
        expect(body.errors[0].allowed).toContain(field === 'preset' ? 'triage' : 'knowledge')
    }
  })

  test('none leaves out a read that its tools take names or ids from, and none brings more than those', async () => {
    for (const [id, { records }] of await loadCatalog()) {
      const offered = records.filter(({ unverified }) => unverified === undefined)
      const reads = new Set(offered.filter(isReadOnly).map((record) => record.id))
      for (const { name, filter } of presets.filter(({ filter }) => filter.groups)) {
        const { lookups: _, ...alone } = filter
        const own = applyFilter(offered, alone).permitted
        const wanted = own.flatMap(({ needs = [], resolve = {} }) => [
          ...needs,
          ...Object.values(resolve).map(({ list }) => list),
        ])
        const expected = new Set([
          ...own.map((record) => record.id),
          ...wanted.filter((each) => reads.has(each)),
        ])
        const permitted = applyFilter(offered, filter).permitted.map((record) => record.id)
        expect(permitted.toSorted(), `${id} ${name}`).toEqual([...expected].toSorted())
        expect(permitted.length, `${id} ${name}`).toBeGreaterThan(own.length)
      }
    }
  })

  test('none grants what is destructive or changes settings', () => {
    for (const { filter } of presets) {
      expect(filter.effects).not.toContain('destructive')
      expect(filter.effects).not.toContain('admin')
    }
  })
})

describe('notes', () => {
  test.each([
    [
      { tags: ['conversations'], tools: { deny: ['richpanel_conversations_send_message'] } },
      ['Can close conversations, but cannot answer customers.'],
    ],
    [{ preset: 'triage' }, []],
    [{ preset: 'agent' }, []],
    [
      { tools: { allow: ['richpanel_conversations_send_message'] } },
      [
        'Can answer customers, but cannot read conversations.',
        'Can answer customers, but cannot change anything that only colleagues see.',
      ],
    ],
    [
      { tools: { allow: ['create_a_richpanel_conversation_tag'] } },
      [
        'Can change conversations, but cannot answer customers.',
        'Can add tags to a conversation, but cannot list tags, which this needs.',
      ],
    ],
  ])('of %j say what cannot be done, before and after minting', async (given, expected) => {
    const { preset, ...config } = given as { preset?: string }
    const body = preset === undefined ? { config } : { preset }
    const { ask, connect } = await openTestApi()
    const account = await connect()
    const preview = await ask('POST', '/mcp-servers/preview', { body: { accounts: [account], ...body } })
    const minted = await ask('POST', '/mcp-servers', { body: { name: 'a', accounts: [account], ...body } })
    expect(preview.body.notes).toEqual(expected)
    expect(minted.body.notes).toEqual(expected)
  })

  test('name the account where there are several', async () => {
    const { ask, connect, owner } = await openTestApi()
    const accounts = [await connect(owner, 'North'), await connect(owner, 'South')]
    const config = { tags: ['conversations'], tools: { deny: ['richpanel_conversations_send_message'] } }
    const { body } = await ask('POST', '/mcp-servers', { body: { name: 'a', accounts, config } })
    expect(body.notes).toEqual([
      '"North": Can close conversations, but cannot answer customers.',
      '"South": Can close conversations, but cannot answer customers.',
    ])
  })
})

test('a tag keeps the list that its tools need, unless it is denied', async () => {
  const { ask, connect } = await openTestApi()
  const account = await connect()
  const names = async (config: object) => {
    const { body } = await ask('POST', '/mcp-servers/preview', { body: { accounts: [account], config } })
    return body.callable.map(({ name }: { name: string }) => name)
  }
  expect(await names({ tags: ['conversations'] })).toContain('list_all_richpanel_tags')
  const denied = { tags: ['conversations'], tools: { deny: ['list_all_richpanel_tags'] } }
  expect(await names(denied)).not.toContain('list_all_richpanel_tags')
})
