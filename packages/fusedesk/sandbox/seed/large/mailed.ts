import { toldMails } from '@helpdesk-mcp/sandbox'
import { accountAddress } from '../../state.ts'
import type { SeededContact, Story, StoryEntry } from '../desk.ts'
import { contacts, reps } from './team.ts'

/** A story whose mails have the bodies that mail programs write: HTML, with signatures and all that was said before. */
export function mailed(story: Story, now: number): Story {
  const { summary, thread, contact } = story
  const customer = (contacts as Readonly<Record<string, SeededContact>>)[contact]
  if (!customer) return story
  const { firstName, lastName, emailAddress, company, phone1 } = customer
  const name = `${firstName} ${lastName}`
  const signature = [name, ...(company ? [company] : []), emailAddress, phone1, confidential]
  const writer = { name, email: emailAddress, program: 'outlook' as const, signature }
  const mails = thread.filter(({ type }) => type === undefined)
  const bodies = toldMails(
    summary,
    mails.map(({ hoursAgo, text, rep }) => {
      const at = now - hoursAgo * 3_600_000
      if (rep === undefined)
        return { at, text, from: writer, to: { name: 'Tideline', email: accountAddress } }
      return { at, text, from: repWriter(rep), to: { name, email: emailAddress } }
    }),
  )
  const withBody = (entry: StoryEntry): StoryEntry => {
    const place = mails.indexOf(entry)
    const { body } = bodies[place] ?? {}
    return body === undefined ? entry : { ...entry, body }
  }
  const [first, ...others] = thread
  return { ...story, thread: [withBody(first), ...others.map(withBody)] }
}

const confidential =
  'This message is meant for the person it is addressed to. If you received it by mistake, please tell the sender and delete it.'

function repWriter(rep: string) {
  const { firstName = '', lastName = '' } = reps[rep as keyof typeof reps] ?? {}
  const signature = [
    `${firstName} ${lastName}`,
    'Tideline Support',
    accountAddress,
    'https://tideline.example/help',
  ]
  return { name: `${firstName} ${lastName}`, email: accountAddress, program: 'gmail' as const, signature }
}
