import { type Buyer, buyers } from './people.ts'
import type { Story } from './story.ts'

const questions = [
  ['Do you ship to the islands?', 'Do you deliver to the Aran Islands, and what does it cost?'],
  ['Care instructions', 'Can the wool throw be washed at 30 degrees?'],
  ['Discount code', 'The code from your newsletter is not accepted. What am I doing wrong?'],
  ['Back in stock?', 'When will the oak bench be available again?'],
] as const

/** Ordinary questions older than every story, a quarter of an hour apart, oldest first; every third is closed. */
export function fillers(count: number): Story[] {
  const names = Object.keys(buyers) as Buyer[]
  return Array.from({ length: count }, (_, index): Story => {
    const hoursAgo = 100 + (count - index) * 0.25
    const [subject, text] = questions[index % questions.length] ?? questions[0]
    return {
      id: `<filler+${String(index + 1).padStart(5, '0')}@mail.example>`,
      subject,
      channel: 'email',
      buyer: names[index % names.length] ?? 'ana',
      ...(index % 3 === 0 && { assignee: 'jonas' as const, closedHoursAgo: hoursAgo - 2 }),
      thread: [{ hoursAgo, text }],
    }
  })
}
