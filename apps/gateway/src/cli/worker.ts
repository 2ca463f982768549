import cluster from 'node:cluster'
import { AggregatorRegistry, Registry } from 'prom-client'
import type { PrometheusMetrics } from '../metrics.ts'
import { type FromWorker, roleVariable, type ToWorker } from './workers.ts'

/** A worker's connection to the process that started it. */
export interface OwnWorker {
  /** Of the first worker, which prepares the database and greets the user as a process of its own would, undefined. */
  publicUrl: string | undefined
  /** Aborts when the worker is to stop. */
  stop: AbortSignal
  /** Aborts when it is to stop without waiting for calls in flight. */
  hurry: AbortSignal
  /** Serves from now on. */
  ready(publicUrl: string, isDemo: boolean): void
  /** The metrics of all workers, where they are read. */
  share(own: PrometheusMetrics): PrometheusMetrics
}

/** Undefined in a process that is no worker. */
export function connectWorker(
  environment: Readonly<Record<string, string | undefined>>,
): OwnWorker | undefined {
  if (!cluster.isWorker) return undefined
  const role = environment[roleVariable]
  const [stopping, hurrying] = [new AbortController(), new AbortController()]
  const waiting = new Map<number, (values: object[][]) => void>()
  let own: PrometheusMetrics | undefined
  let nextId = 0
  // Whoever started this process may be gone by then.
  const send = (message: FromWorker) => void process.send?.(message, () => undefined)

  process.on('message', (message: ToWorker) => {
    if (message.type === 'stop') stopping.abort()
    else if (message.type === 'hurry') hurrying.abort()
    else if (message.type === 'metrics') {
      void own?.values().then((values) => send({ type: 'metrics', id: message.id, values }))
    } else {
      waiting.get(message.id)?.(message.values)
      waiting.delete(message.id)
    }
  })
  return {
    publicUrl: role === 'first' ? undefined : role,
    stop: stopping.signal,
    hurry: hurrying.signal,
    ready: (publicUrl, isDemo) => send({ type: 'ready', publicUrl, isDemo }),
    share(metrics) {
      own = metrics
      const all = () =>
        new Promise<object[][]>((resolve) => {
          const id = nextId++
          waiting.set(id, resolve)
          send({ type: 'all-metrics', id })
        })
      return {
        ...metrics,
        contentType: Registry.PROMETHEUS_CONTENT_TYPE,
        text: async () => AggregatorRegistry.aggregate(await all()).metrics(),
      }
    },
  }
}
