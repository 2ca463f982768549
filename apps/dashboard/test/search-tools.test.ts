import { expect, test } from 'vitest'
import { searchTools } from '../src/try/search-tools.ts'

const tools = [
  { name: 'list_all_tickets', title: 'List tickets', description: 'Newest first. Reply by send_reply.' },
  { name: 'send_reply', title: 'Answer a ticket', description: 'The customer gets it.' },
  { name: 'list_all_tags', title: 'List tags', description: 'All of them.' },
]
const found = (search: string) => searchTools(tools, search).map(({ name }) => name)

test('without words every tool is found, in its order', () => {
  expect(found('  ')).toEqual(['list_all_tickets', 'send_reply', 'list_all_tags'])
})

test('every word must be found, in whatever case and place', () => {
  expect(found('LIST tick')).toEqual(['list_all_tickets'])
  expect(found('customer answer')).toEqual(['send_reply'])
  expect(found('nothing')).toEqual([])
})

test('where no tool has every word, those with the most come first', () => {
  expect(found('please list my tags')).toEqual(['list_all_tags', 'list_all_tickets'])
  expect(found('nothing like it')).toEqual([])
})

test('a word in the name counts more than one in the description', () => {
  expect(found('reply')).toEqual(['send_reply', 'list_all_tickets'])
})

test('words of a name are found with spaces and with underscores', () => {
  expect(found('all_tags')).toEqual(['list_all_tags'])
  expect(found('send reply')).toEqual(['send_reply', 'list_all_tickets'])
})
