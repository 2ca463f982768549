import type { createSandbox } from '@helpdesk-mcp/fusedesk/sandbox'
import { expect } from 'vitest'
import { noteByAssistant } from '../note-by-assistant.ts'
import type { Agent } from './agent.ts'

type Sandbox = ReturnType<typeof createSandbox>

interface Listed<Row> {
  result: Row[]
  next_cursor: string | null
}

interface Row {
  caseid: number
  summary: string
  status: string
  contactid: number | null
  contactUuid: string
  tags: number[]
}

/** No source shows an entry: what is not an object with an email id is passed over. */
interface Whole extends Row {
  details: string
  turns: Record<string, unknown>[]
}

interface Contact {
  id: string
  crmId: number
  firstName: string
  emailAddress: string
  company: string
}

/** Scenario 8: a briefing on what is open and escalated, down to the customer's latest mail. */
export async function briefOnEscalations(agent: Agent, sandbox: Sandbox): Promise<void> {
  const { result: open } = await agent.use<Listed<Row>>('list_all_fuse_desk_cases', { status: 'open' })
  expect(open.length).toBeGreaterThan(1)
  const { result: tags } = await agent.use<Listed<{ id: number; tagname: string }>>(
    'list_all_fuse_desk_case_tags',
  )
  const escalated = tags.find(({ tagname }) => tagname === 'Escalated')?.id as number
  const [row, ...others] = open.filter((one) => one.tags.includes(escalated))
  expect(others).toEqual([])
  const whole = await agent.use<Whole>('get_single_fuse_desk_case_by_id', { id: row?.caseid })
  const contact = await agent.use<Contact>('get_single_fuse_desk_contact_by_id', { id: whole.contactUuid })
  expect(contact).toMatchObject({ crmId: whole.contactid, firstName: 'Dana', company: 'Acme Corp' })
  const mails = whole.turns.flatMap(({ emailid }) => (typeof emailid === 'string' ? [emailid] : []))
  const mail = await agent.use('get_single_fuse_desk_email_by_id', { id: mails.at(-1) })
  expect(mail['by']).toEqual({ email: contact.emailAddress })
  expect(String(mail['text'])).toContain('when will it be back?')
  expect(sandbox.requests.every(({ method }) => method === 'GET')).toBe(true)
}

/** Scenario 9: somebody waits in a chat; what else does their company have with us? */
export async function watchChats(agent: Agent, sandbox: Sandbox): Promise<void> {
  interface Chat {
    id: string
    clientName: string
    contactId: number | null
    unseen: number
    dateClosed: string | null
  }
  const { result: chats } = await agent.use<Listed<Chat>>('list_all_fuse_desk_chats')
  const waiting = chats.filter(({ dateClosed, unseen }) => dateClosed === null && unseen > 0)
  expect(waiting.map(({ clientName }) => clientName)).toEqual(["Lee O'Hara", 'Visitor 4312'])
  const { result: people } = await agent.use<Listed<Contact>>('list_all_fuse_desk_contacts', {
    search: 'Acme Corp',
  })
  const known = people.find(({ crmId }) => crmId === waiting[0]?.contactId)
  expect(known?.company).toBe('Acme Corp')
  const { result: own } = await agent.use<Listed<Row>>('list_all_fuse_desk_cases', {
    contactid: known?.crmId,
  })
  const { result: company } = await agent.use<Listed<Row>>('list_all_fuse_desk_cases', {
    contactids: people.map(({ crmId }) => crmId),
    status: 'active',
  })
  expect(own.map(({ summary, status }) => [summary, status])).toEqual([
    ['Invoice with our new address', 'new'],
    ['Duplicate charge on the spring order', 'closed'],
  ])
  expect(company.map(({ summary }) => summary)).toEqual([
    'Invoice with our new address',
    'Partner checkout is down',
  ])
  expect(sandbox.state.deliveries).toEqual([])
}

/** A broken vase, from the case to its end: a tag by name, a note for colleagues, a mail to the customer, closed. */
export async function replaceVase(agent: Agent, sandbox: Sandbox): Promise<void> {
  const { result: found } = await agent.use<Listed<Row>>('list_all_fuse_desk_cases', { subject: 'vase' })
  const case_id = found[0]?.caseid as number
  const invented = await agent.call('fuse_desk_cases_apply_tag', { case_id, tag_id: 'Replacement' })
  expect(invented).toMatchObject({
    isError: true,
    structuredContent: { error: { code: 'invalid_arguments' } },
  })
  expect(invented.content?.[0]?.text).toMatch(/Shipping.*Damaged/)
  const tagged = await agent.use('fuse_desk_cases_apply_tag', { case_id, tag_id: 'shipping' })
  expect(tagged).toMatchObject({ customer_visible: 'no' })
  const { result: reps } =
    await agent.use<Listed<{ userId: number; active: boolean; firstName: string }>>('list_all_fuse_desk_reps')
  const ravi = reps.find(({ active, firstName }) => active && firstName === 'Ravi')?.userId
  const note = { case_id, title: 'Packing', note: 'Pad & box twice.', repid: ravi }
  expect(await agent.use('fuse_desk_cases_add_note', note)).toMatchObject({ customer_visible: 'no' })
  const body = 'Chère Chloé,\nun autre vase part demain. 100 % gratuit & emballé.'
  const sent = await agent.use('fuse_desk_cases_reply', { case_id, body })
  expect(sent).toMatchObject({
    customer_visible: 'yes',
    delivery: { channel: 'email', state: 'accepted' },
    defaults_used: { to: expect.stringContaining('contact') },
  })
  await agent.use('update_a_fuse_desk_case_by_id', { id: case_id, status: 'closed' })

  const stored = sandbox.state.collections.cases.get(case_id)
  expect(stored).toMatchObject({ status: 'closed', tags: [7, 6] })
  expect(stored?.history.slice(-2)).toMatchObject([
    { type: 'note', title: 'Packing', details: noteByAssistant('Pad & box twice.'), repid: 21 },
    { type: 'email', direction: 'out', details: body },
  ])
  expect(sandbox.state.deliveries).toMatchObject([
    { kind: 'reply', to: ['chloe.martin@courrier.example'], body },
  ])
}
