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
