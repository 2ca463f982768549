import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { collectionOf } from './collections.ts'
import { found, refuseFields } from './find.ts'
import { slice } from './listed.ts'
import type { Entry } from './records.ts'
import { person } from './relations.ts'
import { stamp } from './stamp.ts'
import { caller, type ZohoDeskState } from './state.ts'
import { told } from './view.ts'

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
  'timers.getTicketTimer': (call) => told(call, reading(call, timerOf(call, 'Tickets'))),
  'timers.getTaskTimer': (call) => told(call, reading(call, timerOf(call, 'Tasks'))),
  'timers.ticketTimerAction': (call) => act(call, 'Tickets'),
  'timers.taskTimerAction': (call) => act(call, 'Tasks'),
  'timers.myActive': (call) => active(call, running(call)),
  'timers.listActive': (call) => active(call, running(call)),
  'timers.listTicketActiveTimers': (call) => active(call, of(call, 'Tickets')),
  'timers.listTaskActiveTimers': (call) => active(call, of(call, 'Tasks')),
}

const places = { Tickets: ['tickets', 'ticketId'], Tasks: ['tasks', 'taskId'] } as const

function act(call: Call<ZohoDeskState>, entity: Timer['entity']) {
  const [, key] = places[entity]
  const entityId = ownerOf(call, entity).id
  const timer = timerOf(call, entity)
  const action = String(call.query.action)
  const now = call.clock.now()
  const wrong = {
    START: timer !== undefined,
    RESUME: timer?.state !== 'PAUSED',
    PAUSE: timer?.state !== 'RUNNING',
    STOP: timer === undefined,
  }[action]
  refuseFields({ action: wrong && `cannot be ${action} now` })
  const timers = collectionOf(call.state, 'timers')
  if (action === 'START') timers.insert({ entity, entityId, state: 'RUNNING', countedMs: 0, startedAt: now })
  if (timer && action === 'PAUSE') Object.assign(timer, { countedMs: counted(timer, now), state: 'PAUSED' })
  if (timer && action === 'RESUME') Object.assign(timer, { startedAt: now, state: 'RUNNING' })
  if (!timer || action !== 'STOP') return told(call, reading(call, timerOf(call, entity)))
  timers.remove(timer.id)
  const { hours, minutes, seconds } = parts(counted(timer, now))
  call.state.collections.timeEntries.insert({
    [key]: entityId,
    ownerId: caller(call.state).id,
    mode: 'AUTO',
    executedTime: stamp(now),
    hoursSpent: hours,
    minutesSpent: minutes,
    secondsSpent: seconds,
    isBillable: true,
    createdBy: caller(call.state).id,
  })
  return told(call, { hours, minutes, seconds, state: 'INIT' })
}

function reading({ clock }: Call<ZohoDeskState>, timer: Timer | undefined) {
  return { ...parts(timer ? counted(timer, clock.now()) : 0), state: timer?.state ?? 'INIT' }
}

function counted({ state, countedMs, startedAt }: Timer, now: number): number {
  return countedMs + (state === 'RUNNING' ? now - startedAt : 0)
}

function parts(ms: number) {
  const all = Math.floor(ms / 1_000)
  return { hours: Math.floor(all / 3_600), minutes: Math.floor((all % 3_600) / 60), seconds: all % 60 }
}

function active(call: Call<ZohoDeskState>, found: readonly Timer[]) {
  const owner = person(caller(call.state))
  return slice(
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

function running({ state }: Call<ZohoDeskState>): Timer[] {
  return collectionOf(state, 'timers').all() as Timer[]
}

function of(call: Call<ZohoDeskState>, entity: Timer['entity']): Timer[] {
  const { id } = ownerOf(call, entity)
  return running(call).filter((timer) => timer.entity === entity && timer.entityId === id)
}

function timerOf(call: Call<ZohoDeskState>, entity: Timer['entity']): Timer | undefined {
  return of(call, entity)[0]
}

function ownerOf({ state, path }: Call<ZohoDeskState>, entity: Timer['entity']): Entry {
  const [collection, key] = places[entity]
  return found(collectionOf(state, collection), path[key])
}
