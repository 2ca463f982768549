import { toTimestamp, type ZohoDeskState } from '../state.ts'

const hour = 3_600_000

/** What agents do beside writing: a task, a call and a meeting for the outage, and time that was spent. */
export function seedActivities({ collections }: ZohoDeskState, now: number): void {
  const ticket = collections.tickets.find(({ category }) => category === 'Outage')
  const solved = collections.tickets.find(({ status }) => status === 'Closed')
  const ownerId = ticket?.assigneeId ?? null
  if (!ticket || !solved) return
  const createdTime = toTimestamp(now - 2 * hour)
  const { id: ticketId, departmentId, contactId } = ticket
  const same = {
    ticketId,
    departmentId,
    contactId,
    ownerId,
    createdTime,
    modifiedTime: createdTime,
    creatorId: ownerId,
    isSpam: false,
    isTrashed: false,
    reminder: [],
  }
  collections.tasks.insert({
    ...same,
    subject: 'Renew the certificate of the lock gateway',
    status: 'In Progress',
    statusType: 'Open',
    priority: 'High',
    dueDate: toTimestamp(now + hour),
    description: null,
  })
  collections.calls.insert({
    ...same,
    subject: 'Call Grace back',
    status: 'Scheduled',
    statusType: 'Open',
    direction: 'outbound',
    startTime: toTimestamp(now + hour / 2),
    duration: 0,
    description: null,
  })
  collections.events.insert({
    ...same,
    subject: 'Review of the outage',
    status: 'Scheduled',
    statusType: 'Open',
    startTime: toTimestamp(now + 24 * hour),
    endTime: toTimestamp(now + 25 * hour),
    description: null,
  })
  collections.timeEntries.insert({
    ticketId: solved.id,
    ownerId: solved.assigneeId,
    hoursSpent: 0,
    minutesSpent: 15,
    secondsSpent: 0,
    executedTime: toTimestamp(now - 188 * hour),
    mode: 'MANUAL',
    isBillable: false,
    description: 'Answered a question',
    isTrashed: false,
    createdBy: solved.assigneeId,
  })
}

/** What follows from tickets: a task for each that is escalated, a call for each that came by phone, a meeting about some outages. */
export function addFollowUps({ collections }: ZohoDeskState, now: number): void {
  const { tickets, tasks, calls, events } = collections
  const followed = new Set([...tasks, ...calls, ...events].map((activity) => activity.ticketId))
  const open = tickets.filter(
    ({ id, statusType, isSpam }) => !followed.has(id) && statusType !== 'Closed' && !isSpam,
  )
  for (const [
    index,
    { id: ticketId, departmentId, contactId, subject, assigneeId, ...ticket },
  ] of open.entries()) {
    const at = (hours: number) => toTimestamp(now + hours * hour)
    const { modifiedTime } = ticket
    const times = { createdTime: modifiedTime, modifiedTime }
    const owner = { ownerId: assigneeId, creatorId: assigneeId }
    const flags = { isSpam: false, isTrashed: false, reminder: [], statusType: 'Open', description: null }
    const same = { ticketId, departmentId, contactId, ...owner, ...times, ...flags }
    if (ticket.isEscalated) {
      const due = { priority: 'High', dueDate: at(2 + (index % 6)) }
      tasks.insert({ ...same, subject: `Report to the customer: ${subject}`, status: 'Not Started', ...due })
    }
    if (ticket.channel === 'Phone') {
      const call = { direction: 'outbound', startTime: at(1 + (index % 5)), duration: 0 }
      calls.insert({ ...same, subject: `Call back: ${subject}`, status: 'Scheduled', ...call })
    }
    if (ticket.category === 'Outage' && index % 4 === 0) {
      const times = { startTime: at(20 + index), endTime: at(21 + index) }
      events.insert({ ...same, subject: `Review: ${subject}`, status: 'Scheduled', ...times })
    }
  }
}
