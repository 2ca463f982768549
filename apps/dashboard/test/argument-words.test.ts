import { expect, test } from 'vitest'
import { readFields } from '../src/schema-form/read-fields.ts'
import { oneOf, sayArgument, sayOption } from '../src/try/argument-words.ts'
import { formSchema, sayReference } from '../src/try/form-schema.ts'
import { splitFields } from '../src/try/important-fields.ts'
import { plainHelp } from '../src/try/plain-help.ts'
import { sayTold } from '../src/try/record-of.ts'
import { chooseRows } from '../src/try/result/choose-fields.ts'
import type { AccountTool } from '../src/try/tool-queries.ts'

const packages = import.meta.glob<readonly AccountTool[]>('../../../packages/*/src/generated/tools.json', {
  eager: true,
  import: 'tools',
})
const tools = Object.values(packages).flat()

test.each([
  ['q', false, 'Search'],
  ['searchStr', false, 'Search'],
  ['filter_contact_id_equals', false, 'Contact'],
  ['filter_created_at_gte', false, 'Created from'],
  ['add_tag_ids', true, 'Tags to add'],
  ['remove_labels', true, 'Labels to remove'],
  ['attachmentIds', true, 'Attachments'],
  ['isPublic', false, 'Visible to'],
  ['isPrivate', false, 'Private'],
  ['tagname', false, 'Tag name'],
  ['associatedSLAIds', true, 'Associated SLAs'],
  ['customField1', false, 'Custom field 1'],
  ['id', false, 'ID'],
])('%s is labeled in words', (name, isList, label) => {
  expect(sayArgument(name, isList)).toBe(label)
})

test('one of a list is added by its name', () => {
  const labels = ['Tags', 'Tags to add', 'Labels to remove', 'Categories', 'Status', 'SLAs']
  expect(labels.map(oneOf)).toEqual(['tag', 'tag', 'label to remove', 'category', 'status', 'SLA'])
})

test('choices are said as people write them', () => {
  expect(['plainText', 'ON_HOLD', 'ReturnRequest', 'Unpriority', 'Open', 'asc'].map(sayOption)).toEqual([
    'Plain text',
    'On hold',
    'Return request',
    'Not priority',
    'Open',
    'Ascending',
  ])
})

test('a field asks for what its argument takes', () => {
  const text = { type: 'string' }
  expect(sayReference('inbox_id', { ...text, description: 'Id or name.' })).toBe('Name or ID')
  expect(sayReference('contact', { ...text, description: 'Id or e-mail address.' })).toBe(
    'E-mail address or ID',
  )
  expect(sayReference('assignee_id', { type: ['string', 'null'] })).toBe('Name or ID')
  expect(sayReference('layoutId', text)).toBe('ID')
  expect(sayReference('subject', text)).toBeUndefined()
  const ours = { ...text, description: 'Time or id of the last turn read.' }
  expect(sayReference('if_unchanged_since', ours)).toBeUndefined()
})

test('two arguments of a tool never have one label', () => {
  for (const { name, inputSchema } of tools) {
    const labels = readFields(formSchema(inputSchema)).map(({ label }) => label)
    expect(
      labels.filter((label, at) => labels.indexOf(label) !== at),
      name,
    ).toEqual([])
  }
})

test('no help of a field names a tool, a field or a choice as programs spell them', () => {
  for (const { name, inputSchema } of tools) {
    for (const field of readFields(formSchema(inputSchema))) {
      const { plain = '' } = plainHelp(field.description, field.name, field.options)
      expect(plain, `${name} ${field.name}`).not.toMatch(/\b[a-z]+_[a-z_]+\b|\b[a-z]{2,}[A-Z]\w*/)
    }
  }
})

test('what is about the call itself is folded away, and what the page does is left out', () => {
  const reply = tools.find(({ name }) => name === 'chatwoot_messages_reply')
  const list = tools.find(({ name }) => name === 'list_all_chatwoot_conversations')
  const namesOf = (tool: AccountTool | undefined) => {
    const split = splitFields(readFields(formSchema(tool?.inputSchema ?? {})))
    const { first, rest, advanced } = split
    return { shown: [...first, ...rest].map(({ name }) => name), advanced: advanced.map(({ name }) => name) }
  }
  expect(namesOf(reply).advanced).toEqual(['dry_run', 'idempotency_key', 'if_unchanged_since', 'fields'])
  expect(namesOf(reply).shown).toContain('content')
  expect(namesOf(list).shown).not.toContain('next_cursor')
  expect(namesOf(list).advanced).toEqual(['limit', 'fields'])
})

test('what assistants are told names tools by title and fields in words', () => {
  const list = { name: 'list_all_desk_users', title: 'List users', effects: ['read'], inputSchema: {} }
  expect(
    sayTold('Ids from list_all_desk_users, in meta.sender or ownerId. See https://a.example/b_c.', [list]),
  ).toBe('Ids from “List users”, in meta sender or owner ID. See https://a.example/b_c.')
})

test('a list of conversations leads with number, customer, first words, status and age', () => {
  const row = {
    id: 825,
    status: 'open',
    channel_name: 'Website chat',
    meta: { sender: { id: 7, name: 'Jane Doe' } },
    created_at: '2026-03-01T08:00:00Z',
    last_non_activity_message: { content: 'One more thing.' },
    waiting_since: '2026-03-01T08:00:00Z',
  }
  const { rows, columns, labels } = chooseRows([row], 6)
  const lead = ['id', 'customer', 'last_message', 'status', 'waiting_since']
  expect(columns).toEqual([...lead, 'channel_name'])
  expect(labels).toEqual({ id: 'Number' })
  expect(rows[0]).toMatchObject({ customer: 'Jane Doe', last_message: 'One more thing.' })
  const ticket = {
    id: '71928300000012342',
    ticketNumber: 455,
    subject: 'Lamp',
    contact_name: 'Ana Li',
    status: 'Open',
  }
  expect(chooseRows([ticket]).columns).toEqual(['ticketNumber', 'customer', 'subject', 'status'])
  const tag = { id: '7', name: 'Returns' }
  expect(chooseRows([tag]).columns).toEqual(['name', 'id'])
})
