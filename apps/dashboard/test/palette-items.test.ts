import { expect, test } from 'vitest'
import { type FoundGroup, withoutGuesses } from '../src/shell/palette-items.tsx'

function group(value: string, ...labels: string[]): FoundGroup {
  return { value, items: labels.map((label) => ({ key: label, label, sign: null, go: { to: '/' } })) }
}

test('tools that only mean something like what is typed are shown where nothing else was found', () => {
  const pages = group('Pages', 'Approvals')
  expect(withoutGuesses([pages, group('Tools', 'Update contact', 'Approve article')], 'approve')).toEqual([
    pages,
    group('Tools', 'Approve article'),
  ])
  expect(withoutGuesses([pages, group('Tools', 'Update contact')], 'approve')).toEqual([pages])
  const guessed = [group('Tools', 'List conversations')]
  expect(withoutGuesses(guessed, 'inbox zero')).toEqual(guessed)
})
