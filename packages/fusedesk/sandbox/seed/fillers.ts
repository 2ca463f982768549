import { type ContactKey, contacts } from './people.ts'
import type { Story } from './story.ts'

const questions = [
  ['Do you ship to the islands?', 'Do you deliver to the Aran Islands, and what does it cost?'],
  ['Care instructions', 'Can the jute rug be washed?'],
  ['Discount code', 'The code from your newsletter is not accepted.'],
  ['Back in stock?', 'When will the oak bench be available again?'],
] as const

/** Ordinary questions older than every story, twenty minutes apart, oldest first; every third is closed. */
export function fillers(count: number): Story[] {
  const people = Object.keys(contacts) as ContactKey[]
  return Array.from({ length: count }, (_, index): Story => {
    const [summary, text] = questions[index % questions.length] ?? questions[0]
    return {
      summary,
      contact: people[index % people.length] ?? 'noor',
      department: index % 2 === 0 ? 'support' : 'sales',
      rep: index % 2 === 0 ? 'ravi' : 'ingrid',
      status: index % 3 === 0 ? 'closed' : 'new',
      thread: [{ hoursAgo: 300 + (count - index) / 3, text }],
    }
  })
}
