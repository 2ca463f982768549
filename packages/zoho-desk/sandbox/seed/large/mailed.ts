import { toldMails } from '@helpdesk-mcp/sandbox'
import type { Line, Story } from '../desk.ts'
import { accounts, agents, contacts } from './organization.ts'

/** A story whose mails have the bodies that mail programs write: HTML, with signatures and all that was said before. */
export function mailed(story: Story, now: number): Story {
  const { subject, thread, channel = 'Email' } = story
  const customer = contacts.find(({ email }) => email === story.contact)
  if (channel !== 'Email' || !customer) return story
  const { firstName, lastName, email, mobile } = customer
  const name = `${firstName} ${lastName}`
  const company = accounts.find(({ accountName }) => accountName === customer.account)
  const lines = [company?.accountName, mobile ?? company?.phone, company?.website, confidential]
  const signature = [name, ...lines.flatMap((line) => line ?? [])]
  const mails = thread.filter(({ comment }) => comment === undefined)
  const bodies = toldMails(
    subject,
    mails.map(({ hoursAgo, text, agent }) => {
      const at = now - hoursAgo * 3_600_000
      if (agent !== undefined) return { at, text, from: agentWriter(agent), to: { name, email } }
      const from = { name, email, program: 'outlook' as const, signature }
      return { at, text, from, to: { name: 'Tideline', email: address } }
    }),
  )
  const withHtml = (line: Line): Line => {
    const { body } = bodies[mails.indexOf(line)] ?? {}
    return body === undefined ? line : { ...line, html: body }
  }
  return { ...story, thread: thread.map(withHtml) }
}

const address = 'support@tideline.example'
const confidential =
  'This message is meant for the person it is addressed to. If you received it by mistake, please tell the sender and delete it.'

function agentWriter(firstName: string) {
  const { lastName = '' } = agents.find((agent) => agent.firstName === firstName) ?? {}
  const name = [firstName, lastName].filter(Boolean).join(' ')
  const signature = [name, 'Tideline Support', address, 'https://tideline.example/help']
  return { name, email: address, program: 'gmail' as const, signature }
}
