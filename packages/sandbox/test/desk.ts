import {
  byPath,
  type Collection,
  createCollection,
  createSandbox,
  defaultStatus,
  type Handler,
  pageNumbers,
  type Sandbox,
  type SandboxDefinition,
  type SandboxOptions,
} from '../src/index.ts'
import { deskDocument } from './desk-document.ts'

export interface Ticket {
  id: string
  subject: string
  created?: string
}

export interface DeskState {
  collections: { tickets: Collection<Ticket>; comments: Collection<object> }
}

const echo: Handler<DeskState> = ({ path, query, headers, body }) => ({
  status: 200,
  body: { path, query, headers, body: body ?? null },
})

export const desk: SandboxDefinition<DeskState> = {
  document: deskDocument,
  basePath: '/api/v1',
  settings: { key: 'demo' },
  seed: ({ timeline, records = 0 }) => {
    const tickets = createCollection<Ticket>({
      insertAt: 'head',
      nextId: (sequence) => `t${sequence}`,
      timestamps: { created: 'created', timeline, format: (ms) => new Date(ms).toISOString() },
    })
    for (let count = 0; count < records; count++) tickets.insert({ subject: `Number ${count}` })
    return { collections: { tickets, comments: createCollection() } }
  },
  handlers: {
    search: echo,
    postForm: echo,
    byPerson: echo,
    closeTicket: echo,
    getByNumber: echo,
    ping: echo,
  },
  fallback: byPath({
    list: pageNumbers({
      defaultSize: 2,
      maxSize: 5,
      envelope: ({ items, total, next, previous }) => ({ data: items, total, next, previous }),
    }),
    removed: () => ({ status: 204 }),
  }),
  authenticate: ({ request }) =>
    request.headers.get('x-key') === 'demo' ? undefined : { reason: 'unauthorized', message: 'Who are you?' },
  errorReply: ({ reason, message, problems }) => ({
    status: defaultStatus[reason],
    body: { error: { message, ...(problems && { problems }) } },
  }),
}

export const base = 'https://desk.example.com/api/v1'

export function openDesk(changes: Partial<SandboxDefinition<DeskState>> = {}, options: SandboxOptions = {}) {
  const sandbox = createSandbox({ ...desk, ...changes }, options)
  return { sandbox, call: callerOf(sandbox) }
}

export function callerOf(sandbox: Sandbox<unknown>) {
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const sent = {
      'x-key': 'demo',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    }
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const response = await sandbox.fetch(base + path, {
      method,
      headers: sent,
      ...(text !== undefined && { body: text }),
    })
    const answer = await response.text()
    const { status } = response
    return {
      status,
      headers: response.headers,
      text: answer,
      body: answer.startsWith('<') || !answer ? null : JSON.parse(answer),
    }
  }
}

/** A clock that moves only when told; sleeping moves it. */
export function handClock(start = Date.parse('2026-01-05T09:00:00Z')) {
  let now = start
  return {
    now: () => now,
    advance: (ms: number) => {
      now += ms
    },
    async sleep(ms: number) {
      now += ms
    },
  }
}
