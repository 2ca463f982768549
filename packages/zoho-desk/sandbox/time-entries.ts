import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { collectionOf } from './collections.ts'
import { found, refuseFields, unknownId } from './find.ts'
import { listed } from './listed.ts'
import type { TimeEntry } from './records.ts'
import { caller, type ZohoDeskState } from './state.ts'
import { done, shown, told } from './view.ts'

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
        listed(
          call,
          mine(call, owner).map((entry) => view(call.state, entry)),
        ),
    ],
    [
      `${name}.byBillingType`,
      (call) =>
        listed(
          call,
          mine(call, owner).map((entry) => view(call.state, entry)),
        ),
    ],
    [`${name}.create`, (call) => create(call, owner)],
    [`${name}.get`, (call) => shown(call, view(call.state, entryOf(call, owner)))],
    [`${name}.update`, (call) => update(call, owner)],
    [`${name}.delete`, (call) => remove(call, owner)],
    [`${name}.summation`, (call) => told(call, sum(mine(call, owner)))],
  ]) satisfies [string, Handler<ZohoDeskState>][],
)

function create(call: Call<ZohoDeskState>, owner: Owner) {
  const { id } = found(collectionOf(call.state, owner.collection), call.path[owner.key])
  const given = call.body as Partial<TimeEntry>
  refuse(call, given)
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
    createdBy: caller(call.state).id,
    ...given,
    ownerId: String(given.ownerId ?? caller(call.state).id),
    [owner.key]: id,
  })
  return shown(call, view(call.state, entry))
}

function update(call: Call<ZohoDeskState>, owner: Owner) {
  const entry = entryOf(call, owner)
  const given = (call.body ?? {}) as Partial<TimeEntry>
  refuse(call, given)
  call.state.collections.timeEntries.update(entry.id, given)
  return shown(call, view(call.state, entry))
}

function remove(call: Call<ZohoDeskState>, owner: Owner) {
  call.state.collections.timeEntries.remove(entryOf(call, owner).id)
  return done(call)
}

function refuse(
  { state }: Call<ZohoDeskState>,
  { ownerId, minutesSpent = 0, secondsSpent = 0 }: Partial<TimeEntry>,
) {
  refuseFields({
    ownerId: unknownId(state.collections.agents, ownerId),
    minutesSpent: (minutesSpent < 0 || minutesSpent > 59) && 'must be from 0 to 59',
    secondsSpent: (secondsSpent < 0 || secondsSpent > 59) && 'must be from 0 to 59',
  })
}

/** The ticket is called requestId, and stands in `parent` too. */
function view({ collections }: ZohoDeskState, entry: TimeEntry): TimeEntry {
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

function mine(call: Call<ZohoDeskState>, { key, collection }: Owner): TimeEntry[] {
  const { id } = found(collectionOf(call.state, collection), call.path[key])
  const { billStatus } = call.query
  const billable = billStatus === undefined ? undefined : billStatus !== 'nonBillable'
  return call.state.collections.timeEntries.filter((entry) => {
    return Reflect.get(entry, key) === id && (billable === undefined || entry.isBillable === billable)
  })
}

function entryOf(call: Call<ZohoDeskState>, owner: Owner): TimeEntry {
  const entry = mine(call, owner).find(({ id }) => id === call.path[owner.entry])
  return entry ?? found(call.state.collections.timeEntries, undefined)
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
