import { type BuyerKey, buyers } from './buyers.ts'
import type { Story } from './story.ts'

const questions = [
  ['Do you ship to the islands?', 'Do you deliver to the Aran Islands, and what does it cost?'],
  ['Care instructions', 'Can the wool throw be washed at 30 degrees?'],
  ['Discount code', 'The code from your newsletter is not accepted. What am I doing wrong?'],
  ['Wrong colour?', 'The candle looks darker than in the picture. Is that right?'],
] as const

/** Ordinary questions older than every story, a quarter of an hour apart, oldest first; none is open any more. */
export function fillers(count: number): Story[] {
  const keys = Object.keys(buyers) as BuyerKey[]
  return Array.from({ length: count }, (_, index): Story => {
    const hoursAgo = 230 + (count - index) * 0.25
    const [subject, text] = questions[index % questions.length] ?? questions[0]
    const buyer = keys[index % keys.length] ?? 'ana'
    const thread = [{ hoursAgo, text }]
    return {
      subject,
      type: 'ProductQuery',
      channel: 'mailbox',
      buyer,
      status: 'Closed',
      owner: 'ben',
      thread,
    }
  })
}
