import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMessage } from '../src/message-text/message-text.ts'

const folder = join(import.meta.dirname, 'mails')
const mails = readdirSync(folder).filter((file) => !file.endsWith('.expected.txt'))

/** The text that a person would expect, and the kinds of what is left out, each on a line below `--- left out`. */
function expected(file: string): { text: string; leftOut: string[] } {
  const content = readFileSync(join(folder, file.replace(/\.\w+$/, '.expected.txt')), 'utf8').replace(
    /\n$/,
    '',
  )
  const [text = '', leftOut = ''] = content.split('\n--- left out\n')
  return { text, leftOut: leftOut.split('\n').filter((line) => line !== '') }
}

describe('a mail as text', () => {
  it('is tried with mails of every kind', () => {
    expect(mails.length).toBeGreaterThanOrEqual(60)
  })

  it.each(mails)('%s', async (file) => {
    const source = readFileSync(join(folder, file), 'utf8').replace(/\n$/, '')
    const read = await readMessage(source, { parts: true })
    const kinds = read.notes.map((note) => note.replace(/ \(.*$/, ''))
    expect({ text: read.text, leftOut: kinds.toSorted() }).toEqual(expected(file))
  })
})
