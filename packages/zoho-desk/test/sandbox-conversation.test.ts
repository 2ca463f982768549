import { describe, expect, it } from 'vitest'
import { openSandbox } from './open-sandbox.ts'

const late = '/tickets/71928300000012345'
const fromEmailAddress = 'support@tideline.example'

describe('replies', () => {
  it('reach the customer, appear as the latest thread, and set a status', async () => {
    const { call, sandbox, advance } = await openSandbox()
    advance(1_000)
    const reply = {
      channel: 'EMAIL',
      content: '<p>It is on its way.</p>',
      fromEmailAddress,
      ticketStatus: 'Waiting for supplier',
    }
    const sent = await call('POST', `${late}/sendReply`, reply)
    expect(sent.body).toMatchObject({
      direction: 'out',
      status: 'SUCCESS',
      to: 'elena@mail.example',
      summary: 'It is on its way.',
    })
    expect((await call('GET', `${late}/latestThread`)).body).toMatchObject({
      id: sent.body.id,
      content: reply.content,
    })
    expect((await call('GET', late)).body).toMatchObject({
      status: 'Waiting for supplier',
      statusType: 'On Hold',
    })
    expect(sandbox.state.deliveries).toMatchObject([
      { to: 'elena@mail.example', channel: 'EMAIL', content: reply.content },
    ])
  })

  it('come from an address of the portal only', async () => {
    const { call, sandbox } = await openSandbox()
    const fields = (sent: { body: { errors: { fieldName: string; errorType: string }[] } }) =>
      sent.body.errors.map(({ fieldName, errorType }) => `${errorType} ${fieldName}`)
    const reply = { channel: 'EMAIL', content: 'Hi' }
    expect(fields(await call('POST', `${late}/sendReply`, reply))).toEqual(['missing /fromEmailAddress'])
    const elsewhere = { ...reply, fromEmailAddress: 'me@elsewhere.example' }
    expect(fields(await call('POST', `${late}/sendReply`, elsewhere))).toEqual(['invalid /fromEmailAddress'])
    expect(sandbox.state.deliveries).toEqual([])
  })

  it('wait as drafts until they are sent', async () => {
    const { call, sandbox } = await openSandbox()
    const draft = (
      await call('POST', `${late}/draftReply`, { channel: 'EMAIL', content: 'A', fromEmailAddress })
    ).body
    expect(draft).toMatchObject({
      status: 'DRAFT',
      actions: [{ rel: 'send' }, { rel: 'update' }, { rel: 'delete' }],
    })
    await call('PATCH', `${late}/draftReply/${draft.id}`, {
      channel: 'EMAIL',
      content: 'B',
      fromEmailAddress,
    })
    expect(sandbox.state.deliveries).toEqual([])
    const sent = await call('POST', `${late}/sendDraft?draftThreadId=${draft.id}`)
    expect(sent.body).toMatchObject({ id: draft.id, status: 'SUCCESS', content: 'B' })
    expect(sandbox.state.deliveries).toMatchObject([{ content: 'B' }])
    expect((await call('POST', `${late}/sendDraft?draftThreadId=${draft.id}`)).status).toBe(422)
  })

  it('carry files that were uploaded before', async () => {
    const { call } = await openSandbox()
    const form = new FormData()
    form.append('file', new File(['label'], 'label.pdf', { type: 'application/pdf' }))
    const { body: upload } = await call('POST', '/uploads', form)
    const reply = {
      channel: 'EMAIL',
      content: 'See the label.',
      fromEmailAddress,
      attachmentIds: [upload.id],
    }
    expect((await call('POST', `${late}/sendReply`, reply)).body.attachments).toMatchObject([
      { name: 'label.pdf' },
    ])
    expect((await call('POST', `${late}/sendReply`, { ...reply, attachmentIds: ['3'] })).status).toBe(422)
  })
})

describe('comments', () => {
  it('are private unless they are made public, and stand between the threads', async () => {
    const { call, advance } = await openSandbox()
    advance(1_000)
    const note = await call('POST', `${late}/comments`, { content: 'Asked the carrier', isPublic: false })
    expect(note.body).toMatchObject({ isPublic: false, commenter: { name: 'Maya Lindqvist' } })
    advance(1_000)
    await call('POST', `${late}/sendReply`, { channel: 'EMAIL', content: 'Soon', fromEmailAddress })
    const rows = (await call('GET', `${late}/conversations`)).body.data
    expect(rows.map(({ type }: { type: string }) => type)).toEqual(['thread', 'comment', 'thread', 'thread'])
    expect((await call('GET', late)).body).toMatchObject({ commentCount: 1, threadCount: 3 })
    await call('PATCH', `${late}/comments/${note.body.id}`, { content: 'Asked twice' })
    expect((await call('GET', `${late}/comments`)).body.data).toMatchObject([{ content: 'Asked twice' }])
    await call('DELETE', `${late}/comments/${note.body.id}`)
    expect((await call('GET', `${late}/comments`)).status).toBe(204)
  })

  it('on tasks stand with the oldest first, on contacts with the newest', async () => {
    const { call, advance, tasks, contacts } = await openSandbox()
    const written = async (path: string) => {
      for (const content of ['one', 'two']) {
        advance(1_000)
        await call('POST', `${path}/comments`, { content })
      }
      return (await call('GET', `${path}/comments`)).body.data.map(
        ({ content }: { content: string }) => content,
      )
    }
    expect(await written(`/tasks/${tasks.all()[0]?.id}`)).toEqual(['one', 'two'])
    expect(await written(`/contacts/${contacts.all()[0]?.id}`)).toEqual(['two', 'one'])
  })
})

describe('time', () => {
  it('is kept in the parts that were given', async () => {
    const { call } = await openSandbox()
    const spent = { executedTime: '2026-11-20T11:00:00.000Z', minutesSpent: 45 }
    const made = await call('POST', `${late}/timeEntry`, spent)
    expect(made.body).toMatchObject({
      hoursSpent: 0,
      minutesSpent: 45,
      requestId: '71928300000012345',
      mode: 'MANUAL',
    })
    await call('POST', `${late}/timeEntry`, { ...spent, hoursSpent: 1, minutesSpent: 30 })
    expect((await call('GET', `${late}/timeEntrySummation`)).body).toMatchObject({
      totalHours: 2,
      totalMins: 15,
    })
    expect((await call('POST', `${late}/timeEntry`, { ...spent, minutesSpent: 60 })).status).toBe(422)
    await call('DELETE', `${late}/timeEntry/${made.body.id}`)
    expect((await call('GET', `${late}/timeEntry`)).body.data).toHaveLength(1)
  })

  it('is counted by a timer that is paused, goes on and leaves an entry', async () => {
    const { call, advance } = await openSandbox()
    const act = (action: string) => call('POST', `${late}/timer?action=${action}`)
    await act('START')
    advance(90_000)
    expect((await act('PAUSE')).body).toEqual({ hours: 0, minutes: 1, seconds: 30, state: 'PAUSED' })
    advance(600_000)
    await act('RESUME')
    advance(30_000)
    expect((await act('STOP')).body).toEqual({ hours: 0, minutes: 2, seconds: 0, state: 'INIT' })
    expect((await call('GET', `${late}/timeEntry`)).body.data).toMatchObject([
      { mode: 'AUTO', minutesSpent: 2 },
    ])
    expect((await act('PAUSE')).status).toBe(422)
  })
})

describe('what else hangs on a ticket', () => {
  it('tags come by name and go', async () => {
    const { call } = await openSandbox()
    await call('POST', `${late}/associateTag`, { tags: ['parcel', 'angry'] })
    const names = async () =>
      (await call('GET', `${late}/tags`)).body.tags.map(({ name }: { name: string }) => name)
    expect(await names()).toEqual(['parcel', 'angry'])
    await call('POST', `${late}/dissociateTag`, { tags: ['parcel'] })
    expect(await names()).toEqual(['angry'])
  })

  it('approvals wait for one decision', async () => {
    const { call, agents } = await openSandbox()
    const approverIds = [agents.all()[0]?.id]
    const asked = await call('POST', `${late}/approvals`, { approverIds, subject: 'Send a second throw?' })
    const [{ id }] = asked.body.approvals
    expect((await call('PATCH', `${late}/approvals/${id}`, { status: 'Approved' })).body).toMatchObject({
      status: 'Approved',
    })
    expect((await call('PATCH', `${late}/approvals/${id}`, { status: 'Rejected' })).status).toBe(422)
  })

  it('articles are suggested by the words of the subject, best first', async () => {
    const { call, ticket } = await openSandbox()
    const titles = async (subject: RegExp, query = '') => {
      const { body } = await call('GET', `/tickets/${ticket(subject).id}/articleSuggestion${query}`)
      return (body?.data ?? []).map(({ title }: { title: string }) => title)
    }
    expect((await titles(/Late parcel/))[0]).toBe('When a parcel is late')
    expect((await titles(/OUTAGE/))[0]).toBe('Room keys do not open doors')
    expect(await titles(/second charge/)).toContain('Charged twice on an invoice')
    expect(await titles(/second charge/)).not.toContain('Draft: new payment terms')
    expect(await titles(/Late parcel/, '?from=2&limit=1')).toEqual([(await titles(/Late parcel/))[1]])
    expect((await call('GET', `${late}/articleSuggestion?from=0`)).status).toBe(422)
  })
})
