import type { Effect, ToolFilter, ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { applyFilter, effectsOf, isGranted, isReadOnly, methodClass, possibleEffects } from '../src/index.ts'
import { tool, tools } from './sample-tools.ts'

const byDefault = tools.map(({ name }) => name).filter((name) => name !== 'set_role')
const names = (filter: ToolFilter) => applyFilter(tools, filter).permitted.map(({ name }) => name)

describe('method classes', () => {
  it.each([
    ['list_tickets', 'read'],
    ['get_ticket', 'read'],
    ['search_articles', 'read'],
    ['create_note', 'write'],
    ['update_ticket', 'write'],
    ['delete_tag', 'write'],
    ['send_reply', 'custom'],
    ['read_and_mark', 'custom'],
    ['tag', 'write'],
    ['set_role', 'write'],
    ['peek', 'custom'],
  ])('%s: %s', (name, expected) => {
    expect(methodClass(tools.find((record) => record.name === name) as ToolRecord)).toBe(expected)
  })

  it('never call a write read, whatever its method', () => {
    const effects: Effect[] = ['read', 'internal', 'outbound', 'destructive', 'admin']
    for (const method of ['list', 'get', 'create', 'update', 'delete', 'read', 'search']) {
      for (const effect of effects.slice(1)) {
        for (const record of [
          tool('a', method, [effect]),
          tool('a', method, ['read', effect]),
          tool('a', method, ['read'], { when: [{ absent: ['x'], effects: [effect] }] }),
        ]) {
          expect([method, effect, methodClass(record)]).not.toEqual([method, effect, 'read'])
          expect(isReadOnly(record)).toBe(false)
        }
      }
    }
  })
})

describe('a filter', () => {
  const reads = ['list_tickets', 'get_ticket', 'search_articles']
  it.each<[ToolFilter, string[]]>([
    [{}, byDefault],
    [{ methods: ['read'] }, reads],
    [{ methods: ['write'] }, ['create_note', 'update_ticket', 'delete_tag', 'tag']],
    [{ methods: ['custom'] }, ['send_reply', 'read_and_mark', 'change_agent', 'peek']],
    [{ methods: ['read', 'update'] }, [...reads, 'update_ticket']],
    [{ methods: ['read', 'write', 'custom'] }, byDefault],
    [{ methods: ['list', 'send'] }, ['list_tickets', 'send_reply']],
    [{ tags: ['notes'] }, ['create_note']],
    [{ tags: ['tickets'], methods: ['read'] }, ['list_tickets', 'get_ticket']],
    [{ effects: ['read'] }, [...reads, 'peek']],
    [
      { effects: ['read', 'internal'] },
      [...reads, 'create_note', 'update_ticket', 'read_and_mark', 'tag', 'peek'],
    ],
    [{ effects: ['internal'] }, ['create_note', 'update_ticket', 'tag']],
    [{ effects: ['admin'] }, ['set_role']],
    [{ effects: ['outbound', 'admin'] }, ['update_ticket', 'send_reply', 'set_role', 'change_agent', 'peek']],
    [{ groups: ['team'] }, ['change_agent']],
    [{ groups: ['team'], effects: ['admin'] }, ['set_role']],
    [{ groups: ['team', 'conversations'] }, byDefault],
    [{ groups: ['conversations'], tags: ['notes'] }, ['create_note']],
    [{ effects: ['read'], methods: ['read'] }, reads],
    [{ tools: { allow: ['read_ticket', 'peek'] } }, ['get_ticket', 'peek']],
    [{ tools: { deny: ['read_ticket'] }, methods: ['get', 'list'] }, ['list_tickets']],
    [{ tools: { allow: ['peek', 'send_reply'], deny: ['peek'] } }, ['send_reply']],
    [{ tools: {} }, byDefault],
  ])('%j', (filter, expected) => {
    expect(names(filter)).toEqual(expected)
  })

  it('says why a tool is not permitted', () => {
    const { reason } = applyFilter(tools, { methods: ['read'], tags: ['tickets'] })
    const reasons = Object.fromEntries(tools.map((record) => [record.name, reason(record)]))
    expect(reasons['list_tickets']).toBeUndefined()
    expect(reasons['send_reply']).toBe('its method (send) is not among the permitted ones: read')
    expect(reasons['search_articles']).toBe('its tags (articles) are not among the permitted ones: tickets')
    const byEffect = applyFilter(tools, { effects: ['read'], tools: { deny: ['peek'] } })
    expect(tools.map(byEffect.reason).at(-1)).toBe('it is on the deny list')
    expect(byEffect.reason(tools[5] as ToolRecord)).toBe(
      'its effects (destructive) are not among the granted ones: read',
    )
    expect(applyFilter(tools, { tools: { allow: ['peek'] } }).reason(tools[0] as ToolRecord)).toBe(
      'it is not on the allow list',
    )
  })

  it('grants effects only all together', () => {
    const { granted } = applyFilter(tools, { effects: ['read', 'internal'] })
    const grants = (...effects: Effect[]) => isGranted(effects, granted)
    expect([grants('read'), grants('read', 'internal'), grants('internal', 'outbound')]).toEqual([
      true,
      true,
      false,
    ])
    expect(isGranted(['destructive', 'outbound'], applyFilter(tools).granted)).toBe(true)
  })

  it.each([{}, { methods: ['update', 'change'] }, { tools: { allow: ['set_role', 'change_agent'] } }])(
    'grants admin only by name, not with %j',
    (filter) => {
      const { permitted, granted, reason } = applyFilter(tools, filter)
      expect(isGranted(['admin'], granted)).toBe(false)
      expect([...granted]).toEqual(['read', 'internal', 'outbound', 'destructive'])
      const setRole = tools.find(({ name }) => name === 'set_role') as ToolRecord
      expect(reason(setRole)).toBe(
        'its effects (admin) are not among the granted ones: read, internal, outbound, destructive',
      )
      const change = permitted.find(({ name }) => name === 'change_agent')
      if (change) expect(change.inputSchema.properties).toEqual({ name: { type: 'string' } })
    },
  )

  it('says that a group is not permitted', () => {
    const { reason } = applyFilter(tools, { groups: ['team'] })
    expect(reason(tools[0] as ToolRecord)).toBe(
      'its group (conversations) is not among the permitted ones: team',
    )
  })

  it.each<[string, unknown, string]>([
    [
      'methods',
      { methods: [] },
      'methods is empty. Leave it out to permit all, or name at least one of: read, write, custom, list,',
    ],
    ['tags', { tags: [] }, 'tags is empty.'],
    ['effects', { effects: [] }, 'effects is empty.'],
    ['groups', { groups: [] }, 'groups is empty.'],
    ['an unknown group', { groups: ['teams'] }, 'groups: unknown group "teams". Did you mean team?'],
    ['allowed tools', { tools: { allow: [] } }, 'tools.allow is empty.'],
    ['denied tools', { tools: { deny: [] } }, 'tools.deny is empty.'],
    ['a text', { methods: 'read' }, 'methods is not a list.'],
    ['an unknown method', { methods: ['reads'] }, 'methods: unknown method "reads". Did you mean read?'],
    [
      'a method of no tool',
      { methods: ['forward'] },
      'methods: unknown method "forward". Known methods: read, write, custom, list',
    ],
    ['an unknown tag', { tags: ['ticket'] }, 'tags: unknown tag "ticket". Did you mean tickets?'],
    [
      'an unknown effect',
      { effects: ['internl'] },
      'effects: unknown effect "internl". Did you mean internal?',
    ],
    [
      'an unknown tool',
      { tools: { deny: ['sendreply'] } },
      'tools.deny: unknown tool "sendreply". Did you mean send_reply?',
    ],
    [
      'an unknown key',
      { method: ['read'] },
      'filter: unknown key "method". Known keys: methods, tags, groups, lookups, effects, tools.',
    ],
    [
      'an unknown key of tools',
      { tools: { only: ['peek'] } },
      'filter.tools: unknown key "only". Known keys: allow, deny.',
    ],
    ['what leaves nothing', { tags: ['chats'], methods: ['read'] }, 'The filter leaves no tool'],
  ])('with %s is refused', (_what, filter, message) => {
    expect(() => applyFilter(tools, filter as ToolFilter)).toThrow(
      expect.objectContaining({ code: 'invalid_arguments', message: expect.stringContaining(message) }),
    )
  })

  it('tells all that would be allowed', () => {
    expect(() => applyFilter(tools, { effects: ['x'] })).toThrow(
      expect.objectContaining({
        details: {
          field: 'effects',
          value: 'x',
          allowed: ['read', 'internal', 'outbound', 'destructive', 'admin'],
        },
      }),
    )
  })
})

describe('lookups', () => {
  const agents = tool('list_agents', 'list', ['read'], { tags: ['agents'], group: 'team' })
  const assign = tool('assign', 'assign', ['internal'], {
    tags: ['tickets'],
    needs: ['search_articles', 'set_role'],
    resolve: { agent: { list: 'list_agents', match: ['name'], id: 'id' } },
  })
  const permitted = (filter: ToolFilter) =>
    applyFilter([...tools, agents, assign], filter).permitted.map(({ name }) => name)
  const groups = ['conversations']

  it('bring the reads of other groups that permitted tools take names and ids from, and nothing else of them', () => {
    const own = permitted({ groups })
    expect(own).not.toContain('list_agents')
    expect(permitted({ groups, lookups: true }).toSorted()).toEqual([...own, 'list_agents'].toSorted())
    const tagged = permitted({ groups, tags: ['tickets'], lookups: true })
    expect(tagged).toContain('list_agents')
    expect(tagged).toContain('search_articles')
    expect(tagged).not.toContain('set_role')
  })

  it('are still refused by what else a filter says', () => {
    const tools = { deny: ['list_agents'] }
    expect(permitted({ groups, lookups: true, tools })).not.toContain('list_agents')
    expect(permitted({ groups, lookups: true, effects: ['internal'] })).not.toContain('list_agents')
    expect(permitted({ groups, lookups: true, methods: ['custom'] })).not.toContain('list_agents')
  })
})

describe('the effects of a call', () => {
  const record: Pick<ToolRecord, 'effects' | 'when' | 'request'> = {
    effects: ['outbound', 'destructive'],
    request: {
      operationId: 'act',
      method: 'POST',
      path: '/act',
      parameters: [{ in: 'query', name: 'quiet', argument: 'quiet', value: true }],
    },
    when: [
      { arguments: { quiet: true, shout: 'x' }, effects: ['read'] },
      { absent: ['comment', 'note'], effects: ['internal'] },
      { arguments: { type: 'Note' }, effects: ['internal'] },
      { arguments: { 'comment.public': false, urgent: true }, effects: ['outbound'] },
      { arguments: { type: 'Draft' }, absent: ['send'], effects: ['read'] },
    ],
  }
  it.each<[Record<string, unknown>, Effect[]]>([
    [{}, ['internal']],
    [{ note: 'a' }, ['outbound', 'destructive']],
    [{ note: null }, ['outbound', 'destructive']],
    [{ note: 'a', type: 'Note' }, ['internal']],
    [{ note: 'a', type: 'note' }, ['outbound', 'destructive']],
    [{ comment: { public: false }, urgent: true }, ['outbound']],
    [{ comment: { public: false } }, ['outbound', 'destructive']],
    [{ comment: { public: 'false' }, urgent: true }, ['outbound', 'destructive']],
    [{ comment: [{ public: false }], urgent: true }, ['outbound', 'destructive']],
    [{ 'comment.public': false, comment: {}, urgent: true }, ['outbound', 'destructive']],
    [{ note: 'a', type: 'Draft' }, ['read']],
    // quiet is sent when it is not given, and counts as given.
    [{ note: 'a', shout: 'x' }, ['read']],
    [{ note: 'a', shout: 'x', quiet: false }, ['outbound', 'destructive']],
    [{ note: 'a', type: 'Draft', send: false }, ['outbound', 'destructive']],
    [JSON.parse('{"note":"a","__proto__":{"type":"Note"}}'), ['outbound', 'destructive']],
  ])('%j: %j', (args, expected) => {
    expect(effectsOf(record, args)).toEqual(expected)
  })

  it('are among the possible ones', () => {
    expect(possibleEffects(record)).toEqual([
      ['outbound', 'destructive'],
      ['read'],
      ['internal'],
      ['internal'],
      ['outbound'],
      ['read'],
    ])
  })
})
