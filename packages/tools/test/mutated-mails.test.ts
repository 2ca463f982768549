import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readMessage } from '../src/message-text/message-text.ts'

const folder = join(import.meta.dirname, 'mails')
const mails = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))

const inserted =
  '<table> </table> <tr> <td> <th> </td> <div> </div> <p> <b> </a> <li> <ul> <blockquote> <pre> <select> <option> <svg> <ruby><rp> <button> <!-- --> <![if&#32;x]> < > & " \''.split(
    ' ',
  )

/** Ends whatever a mutation may have left open that swallows what follows. */
const closings = `"'>--></style></script></title></textarea></iframe></svg></select></ruby>`

function createRandom(start: number) {
  let state = start
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function mutate(mail: string, random: (below: number) => number): string {
  const at = random(mail.length)
  const end = Math.min(mail.length, at + random(200))
  const tags = [...mail.matchAll(/<[^>]*>/g)]
  const tag = tags[random(tags.length)]
  const withoutTag = tag ? mail.slice(0, tag.index) + mail.slice(tag.index + tag[0].length) : mail
  const attribute = /\s[\w-]+=(?:"[^"]*"|'[^']*')/.exec(mail.slice(at))?.[0] ?? ''
  const changes = [
    () => mail.slice(0, at) + mail.slice(end),
    () => mail.slice(0, end) + mail.slice(at),
    () => mail.slice(0, at),
    () => mail.slice(0, at) + inserted[random(inserted.length)] + mail.slice(at),
    () => mail.slice(0, at) + mail.slice(at).replace(attribute, ''),
    () => withoutTag,
    () => withoutTag.slice(0, at) + (tag?.[0] ?? '') + withoutTag.slice(at),
  ]
  return (changes[random(changes.length)] as () => string)()
}

it('a mail that is cut, doubled or mixed up is read to its end, each line once', async () => {
  const random = createRandom(2_026)
  let reached = 0
  for (const mail of mails) {
    for (let round = 0; round < 12; round++) {
      let mutated = mail
      for (let count = random(4); count >= 0; count--) mutated = mutate(mutated, random)
      const source = `${mutated}${closings}<p>the last words</p>`
      const {
        text,
        full,
        quoted = '',
        signature = '',
        notes,
      } = await readMessage(source, {
        type: 'html',
        parts: true,
      })
      expect(notes.join()).not.toContain('could not be read')
      const linesOf = (part: string) => part.split('\n').filter((line) => line.trim() !== '')
      const parts = [text, quoted, signature].flatMap(linesOf)
      expect(parts.toSorted(), source).toEqual(linesOf(full).toSorted())
      if (notes.some((note) => note.startsWith('hidden'))) continue
      expect(full, source).toContain('the last words')
      reached++
    }
  }
  expect(reached).toBeGreaterThan(300)
})
