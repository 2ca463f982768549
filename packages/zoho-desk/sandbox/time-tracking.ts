import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwFieldErrors, unknownIdError } from './errors.ts'
import { listReply, pageReply } from './lists.ts'
import {
  collectionOf,
  currentAgent,
  type Entry,
  type TimeEntry,
  toTimestamp,
  type ZohoDeskState,
} from './state.ts'
import { agentView, bodyReply, emptyReply, recordReply } from './view.ts'

const owners = {
  ticketTimeEntries: { key: 'ticketId', collection: 'tickets', entry: 'timeEntryId' },
  taskTimeEntries: { key: 'taskId', collection: 'tasks', entry: 'taskTimeEntryId' },
} as const

type Owner = (typeof owners)[keyof typeof owners]

/** Time that agents spent, in the parts that were given: 45 minutes stay 45 minutes. */
export const timeEntries: Record<string, Handler<ZohoDeskState>> = Object.fromEntries(
  Object.entries(owners).flatMap(([name, owner]) => [
    [
      `${name}.list`,
      (call) =>
        listReply(
          call,
          entriesOf(call, owner).map((entry) => entryView(call.state, entry)),
        ),
    ],
    [
      `${name}.byBillingType`,
      (call) =>
        listReply(
          call,
          entriesOf(call, owner).map((entry) => entryView(call.state, entry)),
        ),
    ],
    [`${name}.create`, (call) => createEntry(call, owner)],
    [`${name}.get`, (call) => recordReply(call, entryView(call.state, entryOf(call, owner)))],
    [`${name}.update`, (call) => updateEntry(call, owner)],
    [`${name}.delete`, (call) => removeEntry(call, owner)],
    [`${name}.summation`, (call) => bodyReply(call, sum(entriesOf(call, owner)))],
  ]) satisfies [string, Handler<ZohoDeskState>][],
)

function createEntry(call: Call<ZohoDeskState>, owner: Owner) {
  const { id } = getOrThrow(collectionOf(call.state, owner.collection), call.path[owner.key])
  const given = call.body as Partial<TimeEntry>
  checkEntry(call, given)
  const entry = call.state.collections.timeEntries.insert({
    hoursSpent: 0,
    minutesSpent: 0,
    secondsSpent: 0,
    mode: 'MANUAL',
    isBillable: true,
    description: null,
    requestChargeType: null,
    billingType: null,
    fixedCost: null,
    agentCostPerHour: null,
    additionalCost: null,
    isTrashed: false,
    createdBy: currentAgent(call.state).id,
    ...given,
    ownerId: String(given.ownerId ?? currentAgent(call.state).id),
    [owner.key]: id,
  })
  return recordReply(call, entryView(call.state, entry))
}

function updateEntry(call: Call<ZohoDeskState>, owner: Owner) {
  const entry = entryOf(call, owner)
  const given = (call.body ?? {}) as Partial<TimeEntry>
  checkEntry(call, given)
  call.state.collections.timeEntries.update(entry.id, given)
  return recordReply(call, entryView(call.state, entry))
}

function removeEntry(call: Call<ZohoDeskState>, owner: Owner) {
  call.state.collections.timeEntries.remove(entryOf(call, owner).id)
  return emptyReply(call)
}

function checkEntry(
  { state }: Call<ZohoDeskState>,
  { ownerId, minutesSpent = 0, secondsSpent = 0 }: Partial<TimeEntry>,
) {
  throwFieldErrors({
    ownerId: unknownIdError(state.collections.agents, ownerId),
    minutesSpent: (minutesSpent < 0 || minutesSpent > 59) && 'must be from 0 to 59',
    secondsSpent: (secondsSpent < 0 || secondsSpent > 59) && 'must be from 0 to 59',
  })
}

/** The ticket is called requestId, and is in `parent` too. */
function entryView({ collections }: ZohoDeskState, entry: TimeEntry): TimeEntry {
  const ticket = collections.tickets.get(entry.ticketId)
  const parent = ticket && {
    type: 'tickets',
    id: ticket.id,
    ticketNumber: ticket.ticketNumber,
    subject: ticket.subject,
  }
  const departmentId = ticket?.departmentId ?? null
  return { ...entry, requestId: entry.ticketId ?? null, departmentId, ...(parent ? { parent } : {}) }
}

function entriesOf(call: Call<ZohoDeskState>, { key, collection }: Owner): TimeEntry[] {
  const { id } = getOrThrow(collectionOf(call.state, collection), call.path[key])
  const { billStatus } = call.query
  const billable = billStatus === undefined ? undefined : billStatus !== 'nonBillable'
  return call.state.collections.timeEntries.filter((entry) => {
    return Reflect.get(entry, key) === id && (billable === undefined || entry.isBillable === billable)
  })
}

function entryOf(call: Call<ZohoDeskState>, owner: Owner): TimeEntry {
  const entry = entriesOf(call, owner).find(({ id }) => id === call.path[owner.entry])
  return entry ?? getOrThrow(call.state.collections.timeEntries, undefined)
}

function sum(entries: readonly TimeEntry[]) {
  const total = (key: 'hoursSpent' | 'minutesSpent' | 'secondsSpent') =>
    entries.reduce((before, entry) => before + Number(entry[key] ?? 0), 0)
  const seconds = total('hoursSpent') * 3_600 + total('minutesSpent') * 60 + total('secondsSpent')
  const cost = entries.reduce((before, { totalCost }) => before + Number(totalCost ?? 0), 0)
  const totalHours = Math.floor(seconds / 3_600)
  return {
    totalHours,
    totalMins: Math.floor((seconds % 3_600) / 60),
    totalSeconds: seconds % 60,
    totalCosts: cost,
  }
}

interface Timer extends Entry {
  /** What it counts for. */
  entity: 'Tickets' | 'Tasks'
  entityId: string
  state: 'RUNNING' | 'PAUSED'
  /** Counted before it was last started. */
  countedMs: number
  startedAt: number
}

/** One stopwatch of the caller for each ticket and task; stopping it leaves a time entry. */
export const timers: Record<string, Handler<ZohoDeskState>> = {
  'timers.getTicketTimer': (call) => bodyReply(call, reading(call, timerOf(call, 'Tickets'))),
  'timers.getTaskTimer': (call) => bodyReply(call, reading(call, timerOf(call, 'Tasks'))),
  'timers.ticketTimerAction': (call) => timerAction(call, 'Tickets'),
  'timers.taskTimerAction': (call) => timerAction(call, 'Tasks'),
  'timers.myActive': (call) => timersReply(call, activeTimers(call)),
  'timers.listActive': (call) => timersReply(call, activeTimers(call)),
  'timers.listTicketActiveTimers': (call) => timersReply(call, timersOf(call, 'Tickets')),
  'timers.listTaskActiveTimers': (call) => timersReply(call, timersOf(call, 'Tasks')),
}

const places = { Tickets: ['tickets', 'ticketId'], Tasks: ['tasks', 'taskId'] } as const

function timerAction(call: Call<ZohoDeskState>, entity: Timer['entity']) {
  const [, key] = places[entity]
  const entityId = timedRecord(call, entity).id
  const timer = timerOf(call, entity)
  const action = String(call.query.action)
  const now = call.clock.now()
  const wrong = {
    START: timer !== undefined,
    RESUME: timer?.state !== 'PAUSED',
    PAUSE: timer?.state !== 'RUNNING',
    STOP: timer === undefined,
  }[action]
  throwFieldErrors({ action: wrong && `cannot be ${action} now` })
  const timers = collectionOf(call.state, 'timers')
  if (action === 'START') timers.insert({ entity, entityId, state: 'RUNNING', countedMs: 0, startedAt: now })
  if (timer && action === 'PAUSE') Object.assign(timer, { countedMs: elapsedMs(timer, now), state: 'PAUSED' })
  if (timer && action === 'RESUME') Object.assign(timer, { startedAt: now, state: 'RUNNING' })
  if (!timer || action !== 'STOP') return bodyReply(call, reading(call, timerOf(call, entity)))
  timers.remove(timer.id)
  const { hours, minutes, seconds } = toParts(elapsedMs(timer, now))
  call.state.collections.timeEntries.insert({
    [key]: entityId,
    ownerId: currentAgent(call.state).id,
    mode: 'AUTO',
    executedTime: toTimestamp(now),
    hoursSpent: hours,
    minutesSpent: minutes,
    secondsSpent: seconds,
    isBillable: true,
    createdBy: currentAgent(call.state).id,
  })
  return bodyReply(call, { hours, minutes, seconds, state: 'INIT' })
}

function reading({ clock }: Call<ZohoDeskState>, timer: Timer | undefined) {
  return { ...toParts(timer ? elapsedMs(timer, clock.now()) : 0), state: timer?.state ?? 'INIT' }
}

function elapsedMs({ state, countedMs, startedAt }: Timer, now: number): number {
  return countedMs + (state === 'RUNNING' ? now - startedAt : 0)
}

function toParts(ms: number) {
  const all = Math.floor(ms / 1_000)
  return { hours: Math.floor(all / 3_600), minutes: Math.floor((all % 3_600) / 60), seconds: all % 60 }
}

function timersReply(call: Call<ZohoDeskState>, found: readonly Timer[]) {
  const owner = agentView(currentAgent(call.state))
  return pageReply(
    call,
    found.map((timer) => ({
      ...timer,
      [places[timer.entity][1]]: timer.entityId,
      startTime: timer.startedAt,
      owner,
      timer: reading(call, timer),
    })),
  )
}

function activeTimers({ state }: Call<ZohoDeskState>): Timer[] {
  return collectionOf(state, 'timers').all() as Timer[]
}

function timersOf(call: Call<ZohoDeskState>, entity: Timer['entity']): Timer[] {
  const { id } = timedRecord(call, entity)
  return activeTimers(call).filter((timer) => timer.entity === entity && timer.entityId === id)
}

function timerOf(call: Call<ZohoDeskState>, entity: Timer['entity']): Timer | undefined {
  return timersOf(call, entity)[0]
}

function timedRecord({ state, path }: Call<ZohoDeskState>, entity: Timer['entity']): Entry {
  const [collection, key] = places[entity]
  return getOrThrow(collectionOf(state, collection), path[key])
}
