import cluster, { type Worker } from 'node:cluster'
import type { Stopping } from '@helpdesk-mcp/cli'
import type { Log } from '../context.ts'

/** What the process that started them sends to its workers. */
export type ToWorker =
  | { type: 'stop' }
  | { type: 'hurry' }
  /** Asks for the worker's own metrics. */
  | { type: 'metrics'; id: number }
  /** Answers `all-metrics`. */
  | { type: 'all-metrics'; id: number; values: object[][] }

/** What a worker sends. */
export type FromWorker =
  | { type: 'ready'; publicUrl: string; isDemo: boolean }
  | { type: 'metrics'; id: number; values: object[] }
  /** Asks for the metrics of all workers. */
  | { type: 'all-metrics'; id: number }

/** Set for a worker: `first`, which has to prepare the database and to greet the user, or for others the public URL. */
export const roleVariable = 'GATEWAY_WORKER'

/** A worker that has not stopped this long after it was told to is killed: longer than it waits for calls in flight. */
const killAfterMs = 20_000
/** A worker that does not send its metrics within this time is left out. */
const metricsTimeoutMs = 2_000
const minuteMs = 60_000
const maxDelayMs = 30_000

/**
 * Runs so many workers that share one port, until the process is told to stop; answers the exit code. The first prepares everything. Each
 * that ends by itself is replaced, more and more slowly when many do.
 */
export async function superviseWorkers(count: number, { log, stopping }: { log: Log; stopping: Stopping }) {
  const running = new Set<Worker>()
  const ready = new Set<Worker>()
  const delayed = new Set<NodeJS.Timeout>()
  const asked = new Map<number, { values: object[][]; missing: number; answer(): void }>()
  const endings: number[] = []
  let publicUrl = ''
  let state: 'starting' | 'serving' | 'stopping' = 'starting'
  let exitCode = 0
  let nextId = 0
  let resolveEnded = () => {}
  const ended = new Promise<void>((resolve) => {
    resolveEnded = resolve
  })

  const send = (worker: Worker, message: ToWorker) => {
    if (worker.isConnected()) worker.send(message, () => undefined)
  }
  const stopAll = () => {
    state = 'stopping'
    for (const timer of delayed) clearTimeout(timer)
    for (const worker of running) send(worker, { type: 'stop' })
    const late = setTimeout(() => {
      for (const worker of running) worker.process.kill('SIGKILL')
    }, killAfterMs)
    late.unref()
    if (running.size === 0) resolveEnded()
  }
  const collectMetrics = (asking: Worker, id: number) => {
    const own = nextId++
    const question = {
      values: [] as object[][],
      missing: ready.size,
      answer() {
        if (!asked.delete(own)) return
        clearTimeout(late)
        send(asking, { type: 'all-metrics', id, values: question.values })
      },
    }
    const late = setTimeout(question.answer, metricsTimeoutMs)
    asked.set(own, question)
    for (const worker of ready) send(worker, { type: 'metrics', id: own })
  }
  const hear = (worker: Worker, message: FromWorker) => {
    if (message.type === 'all-metrics') return collectMetrics(worker, message.id)
    if (message.type === 'metrics') {
      const question = asked.get(message.id)
      question?.values.push(message.values)
      if (question && --question.missing === 0) question.answer()
      return
    }
    ready.add(worker)
    if (state !== 'starting') return
    state = 'serving'
    publicUrl = message.publicUrl
    if (message.isDemo) return log.warn({}, 'The demo runs in one process. --workers is ignored.')
    for (let number = 1; number < count; number++) start()
  }
  const replace = (worker: Worker, code: number, signal: string) => {
    const now = Date.now()
    endings.push(now)
    while (now - (endings[0] ?? now) > minuteMs) endings.shift()
    const delayMs = endings.length === 1 ? 0 : Math.min(maxDelayMs, 250 * 2 ** (endings.length - 1))
    const fields = { worker: worker.process.pid, code, signal, restart_after_ms: delayMs }
    log.error(fields, 'A worker ended unexpectedly. Another one is started.')
    const timer = setTimeout(() => {
      delayed.delete(timer)
      start()
    }, delayMs)
    delayed.add(timer)
  }
  const start = () => {
    const worker = cluster.fork({ [roleVariable]: state === 'starting' ? 'first' : publicUrl })
    running.add(worker)
    worker.on('message', (message: FromWorker) => hear(worker, message))
    worker.on('error', () => undefined)
    worker.on('exit', (code, signal) => {
      running.delete(worker)
      ready.delete(worker)
      if (state === 'serving') return replace(worker, code, signal)
      if (state === 'starting') {
        // It has said why.
        exitCode = code || 1
        stopAll()
      }
      if (running.size === 0) resolveEnded()
    })
  }

  start()
  void stopping.stopped.then(stopAll)
  stopping.hurried.addEventListener('abort', () => {
    for (const worker of running) send(worker, { type: 'hurry' })
  })
  await ended
  return exitCode
}
