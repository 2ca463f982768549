import { definition as chatwoot } from '@helpdesk-mcp/chatwoot'
import { loadTools } from '@helpdesk-mcp/connector'
import { effects as allEffects, type Effect, type ToolRecord, toolGroups } from '@helpdesk-mcp/contracts'
import { definition as edesk } from '@helpdesk-mcp/edesk'
import { definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { definition as richpanel } from '@helpdesk-mcp/richpanel'
import {
  applyFilter,
  describeLimits,
  effectsOf,
  methodClass,
  possibleEffects,
  presets,
} from '@helpdesk-mcp/tools'
import { definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { describe, expect, it } from 'vitest'
import { guideFilters, guideMints, withNeeded } from './guide-filters.ts'

const vendors = [richpanel, edesk, fusedesk, zohoDesk, chatwoot].map(({ id, tools }) => ({
  id,
  records: loadTools(tools),
}))
const named = (records: readonly ToolRecord[]) => records.map(({ name }) => name)

describe('scenario 17: the filters of the guides', () => {
  it.each(guideFilters)('$vendor $tags', ({ vendor, tags, among, notAmong }) => {
    const { records } = vendors.find(({ id }) => id === vendor) as { records: ToolRecord[] }
    const names = named(applyFilter(records, { tags }).permitted)
    expect(names).toEqual(expect.arrayContaining(among))
    for (const name of notAmong) expect(names).not.toContain(name)
  })

  it.each(guideMints)('$vendor $config: $workflow', ({ vendor, config, tools }) => {
    const { records } = vendors.find(({ id }) => id === vendor) as { records: ToolRecord[] }
    expect(named(applyFilter(records, config).permitted)).toEqual(expect.arrayContaining(tools))
    expect(describeLimits(records, config).filter((limit) => limit.includes('answer customers'))).toEqual([])
  })

  it.each(vendors)('methods of $id', ({ records }) => {
    const by = (...methods: string[]) =>
      named(applyFilter(records, { methods, effects: allEffects }).permitted)
    const of = (...methods: string[]) => named(records.filter(({ method }) => methods.includes(method)))
    expect(by('read')).toEqual(expect.arrayContaining(of('list', 'get')))
    expect(by('read', 'write')).toEqual(
      expect.arrayContaining(of('list', 'get', 'create', 'update', 'delete')),
    )
    expect(by('write')).toEqual(expect.arrayContaining(named(records.filter(({ writes }) => writes))))
    expect(new Set(by('read', 'update'))).toEqual(new Set([...by('read'), ...of('update')]))
    expect(by('read', 'write', 'custom')).toEqual(named(records))
    expect(by('write').filter((name) => by('read').includes(name))).toEqual([])
  })

  it.each(vendors)(
    'without effects, $id has no tool that an administrator alone should call',
    ({ records }) => {
      const { permitted } = applyFilter(records)
      for (const record of permitted) {
        const rules = [record.effects, ...(record.when ?? []).map(({ effects }) => effects)]
        expect(
          rules.some((effects) => !effects.includes('admin')),
          record.name,
        ).toBe(true)
      }
    },
  )

  it.each(vendors)('every tool of $id is in one group', ({ records }) => {
    const byGroup = toolGroups.map((group) => {
      const isThere = records.some((record) => record.group === group)
      return isThere ? applyFilter(records, { groups: [group], effects: allEffects }).permitted.length : 0
    })
    expect(byGroup.reduce((sum, size) => sum + size)).toBe(records.length)
  })

  it.each([
    ['richpanel', 'richpanel_conversations_send_message', 'richpanel_conversation_tags_remove'],
    ['edesk', 'create_a_e_desk_message', 'e_desk_tickets_update_custom_fields'],
    ['fusedesk', 'fuse_desk_cases_reply', 'fuse_desk_cases_add_note'],
    ['chatwoot', 'chatwoot_messages_reply', 'chatwoot_conversations_update_labels'],
    ['zoho-desk', 'create_a_zoho_desk_email_reply', 'zoho_desk_ticket_tags_add'],
  ])('what answers, notes and tags in %s is writing', (vendor, ...expected) => {
    const { records } = vendors.find(({ id }) => id === vendor) as { records: ToolRecord[] }
    expect(named(applyFilter(records, { methods: ['write'] }).permitted)).toEqual(
      expect.arrayContaining(expected),
    )
  })
})

describe('presets', () => {
  const open = (records: readonly ToolRecord[], name: string) =>
    applyFilter(records, presets.find((preset) => preset.name === name)?.filter).permitted

  it.each(vendors)('$id: none opens what is destructive or changes settings', ({ records }) => {
    for (const { name } of presets) {
      for (const record of open(records, name)) {
        const full = records.find(({ id }) => id === record.id) as ToolRecord
        const granted = presets.find((preset) => preset.name === name)?.filter.effects ?? []
        // Some use of each is mild enough; a severe use of the same tool is refused when it is called.
        const mild = possibleEffects(full).some((rule) => rule.every((effect) => granted.includes(effect)))
        expect(mild, record.name).toBe(true)
        if (!full.when) expect(full.effects, record.name).not.toContain('destructive')
        if (!full.when) expect(full.effects, record.name).not.toContain('admin')
      }
    }
  })

  it.each(vendors)('$id: triage reaches no customer, and agent answers them', ({ records }) => {
    const triage = open(records, 'triage')
    for (const record of triage) {
      const full = records.find(({ id }) => id === record.id) as ToolRecord
      if (!full.when) expect(full.effects, record.name).not.toContain('outbound')
      expect(record.answers === true && !full.when, record.name).toBe(false)
    }
    expect(triage.some((record) => methodClass(record) === 'write')).toBe(true)
    expect(open(records, 'agent').some((record) => record.answers)).toBe(true)
    const analyst = open(records, 'analyst')
    expect(analyst.every((record) => methodClass(record) === 'read')).toBe(true)
  })
})

/** Tools that change nothing although the vendor wants a POST: a check, a rendering, readings of many ids at once. */
const readsByPost = [
  'list_all_chatwoot_contacts_filter',
  'list_all_chatwoot_conversations_filter',
  'zoho_desk_articles_check_permalink_availability',
  'zoho_desk_email_templates_render',
  'zoho_desk_im_canned_messages_apply',
  'list_all_zoho_desk_im_whatsapp_template_languages',
  'list_all_zoho_desk_im_session_last_messages',
]

describe('every filter against every tool', () => {
  const subsets = allEffects.flatMap((_, index) => [
    allEffects.slice(0, index + 1),
    [allEffects[index] as Effect],
  ])
  it.each(vendors)('$id: listed and callable exactly when all filters hold', ({ records }) => {
    const all = [...new Set(records.flatMap((record) => record.tags))]
    // Of very many tags every seventh, and the one that most filters name.
    const tags = all.length < 100 ? all : ['tickets', ...all.filter((_, index) => index % 7 === 0)]
    for (const method of ['read', 'write', 'custom', 'list', 'update']) {
      for (const tag of tags) {
        for (const granted of subsets) {
          const holds = (record: ToolRecord) => {
            const class_ = methodClass(record)
            const rules = [record.effects, ...(record.when ?? []).map((rule) => rule.effects)]
            const methodHolds = ['read', 'write', 'custom'].includes(method)
              ? class_ === method
              : record.method === method
            return methodHolds && rules.some((rule) => rule.every((effect) => granted.includes(effect)))
          }
          const tagged = records.filter((record) => record.tags.includes(tag) && holds(record))
          const expected = withNeeded(records, tagged, holds)
          if (expected.length === 0) {
            if (records.some((record) => record.method === method || methodClass(record) === method)) {
              expect(() =>
                applyFilter(records, { methods: [method], tags: [tag], effects: granted }),
              ).toThrow(/leaves no tool/)
            }
            continue
          }
          const permission = applyFilter(records, { methods: [method], tags: [tag], effects: granted })
          expect(named(permission.permitted)).toEqual(named(expected))
          const open = records.filter((record) => permission.reason(record) === undefined)
          expect(named(open)).toEqual(named(expected))
          const first = expected[0] as ToolRecord
          const denied = () =>
            applyFilter(records, {
              methods: [method],
              tags: [tag],
              effects: granted,
              tools: { allow: named(expected), deny: [first.name] },
            })
          const others = tagged.filter((record) => record !== first)
          const left = withNeeded(records, others, (record) => record !== first && holds(record))
          if (left.length === 0) expect(denied).toThrow(/leaves no tool/)
          else expect(named(denied().permitted)).toEqual(named(left))
        }
      }
    }
  })

  it.each(vendors)('$id: methods ["read"] never lets a write through', ({ records }) => {
    for (const record of applyFilter(records, { methods: ['read'] }).permitted) {
      expect(effectsOf(record, {})).toEqual(['read'])
      expect(record.when ?? []).toEqual([])
      if (!readsByPost.includes(record.name)) expect(record.request.method, record.name).toBe('GET')
    }
  })
})
