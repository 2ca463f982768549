import type { Story } from './stories.ts'

const questions = [
  ['Do you ship to the islands?', 'Do you deliver to the Aran Islands, and what does it cost?'],
  ['Discount code', 'The code from your newsletter is not accepted.'],
  ['Back in stock?', 'When will the oak bench be available again?'],
  ['Change of address', 'I have moved. Please send the next order to my new flat.'],
] as const

/** Ordinary questions older than every story, twenty minutes apart, oldest first; every third is closed. */
export function fillers(count: number): Story[] {
  const people = ['Elena', 'Samir', 'Ana', 'Jonas']
  return Array.from({ length: count }, (_, index): Story => {
    const [subject, text] = questions[index % questions.length] ?? questions[0]
    return {
      subject,
      contact: people[index % people.length] ?? 'Ana',
      department: 'Customer Support',
      status: index % 3 === 0 ? 'Closed' : 'Open',
      ...(index % 2 === 0 ? { assignee: 'Owen' } : {}),
      thread: [{ hoursAgo: 300 + (count - index) / 3, text }],
    }
  })
}
