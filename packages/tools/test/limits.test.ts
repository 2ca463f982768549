import type { ToolFilter, ToolRecord } from '@helpdesk-mcp/contracts'
import { describe, expect, it } from 'vitest'
import { applyFilter, describeLimits } from '../src/index.ts'
import { tool } from './sample-tools.ts'

const records: ToolRecord[] = [
  tool('list_tickets', 'list', ['read'], { tags: ['tickets'], title: 'List tickets' }),
  tool('close_ticket', 'close', ['internal'], { tags: ['tickets'], title: 'Close a ticket', writes: true }),
  tool('reply', 'reply', ['outbound'], {
    tags: ['replies', 'tickets'],
    title: 'Reply by mail',
    writes: true,
    answers: true,
    needs: ['list_addresses', 'list_agents'],
  }),
  tool('forward', 'forward', ['outbound'], {
    tags: ['replies'],
    title: 'Forward',
    writes: true,
    needs: ['list_addresses'],
  }),
  tool('list_addresses', 'list', ['read'], { tags: ['addresses'], title: 'List reply addresses' }),
  tool('list_agents', 'list', ['read'], { tags: ['agents'], title: 'List agents', group: 'team' }),
]

const names = (filter: ToolFilter) => applyFilter(records, filter).permitted.map(({ name }) => name)

describe('what a tool needs', () => {
  it.each<[string, ToolFilter, boolean]>([
    ['is permitted beside it by a filter of tags', { tags: ['tickets'] }, true],
    ['is not permitted without it', { tags: ['tickets'], effects: ['read', 'internal'] }, false],
    ['is not permitted if it is denied', { tags: ['tickets'], tools: { deny: ['list_addresses'] } }, false],
    ['is not permitted past an allow list', { tags: ['tickets'], tools: { allow: ['reply'] } }, false],
    ['is not permitted past methods', { tags: ['tickets'], methods: ['write'] }, false],
    ['is not permitted past effects', { tags: ['tickets'], effects: ['outbound'] }, false],
  ])('%s', (_, filter, isThere) => {
    expect(names(filter).includes('list_addresses')).toBe(isThere)
    const { reason } = applyFilter(records, filter)
    expect(reason(records[4] as ToolRecord) === undefined).toBe(isThere)
  })

  it('stays hidden in another group', () => {
    expect(names({ tags: ['tickets'] })).not.toContain('list_agents')
    expect(names({ groups: ['conversations'] })).not.toContain('list_agents')
  })
})

describe('describeLimits', () => {
  const closes = 'Can close a ticket'
  it.each<[ToolFilter, string[]]>([
    [{}, []],
    [{ methods: ['read'] }, []],
    [{ tags: ['tickets'] }, ['Can reply by mail, but cannot list agents, which this needs.']],
    [{ tools: { deny: ['reply', 'forward'] } }, ['Can change conversations, but cannot answer customers.']],
    // Who does not grant outbound expects no answers.
    [{ effects: ['read', 'internal'] }, []],
    [
      { methods: ['write'] },
      [
        'Can answer customers, but cannot read conversations.',
        'Can reply by mail and forward, but cannot list reply addresses, which these need.',
        'Can reply by mail, but cannot list agents, which this needs.',
      ],
    ],
    [
      { tools: { deny: ['close_ticket'] } },
      ['Can answer customers, but cannot change anything that only colleagues see.'],
    ],
  ])('%j', (filter, limits) => {
    expect(describeLimits(records, filter)).toEqual(limits)
  })

  it('says that conversations can be closed where a status can be set', () => {
    const [, close, ...others] = records as [ToolRecord, ToolRecord, ...ToolRecord[]]
    const properties = { status: { type: 'string' } }
    const update = { ...close, title: closes, inputSchema: { ...close.inputSchema, properties } }
    expect(describeLimits([update, ...others], { tools: { deny: ['reply', 'forward'] } })).toEqual([
      'Can close conversations, but cannot answer customers.',
    ])
  })
})
