import type { MetricObjectWithValues, MetricValue, MetricValueWithName } from 'prom-client'

/**
 * The values of one metric, by its labels. prom-client's own classes check and sort the labels with each call, which takes longer than
 * counting; these do it when the metrics are read.
 */
export interface MetricValues {
  readonly name: string
  /** As prom-client's registry asks a metric. */
  get(): Promise<MetricObjectWithValues<MetricValue<string>>>
}

interface Named {
  name: string
  help: string
  labelNames: readonly string[]
}

/** Values of labels, in the order of their names. */
type LabelValues = readonly string[]

/** Counts how often something happened. */
export function createCounter(named: Named): MetricValues & { add(...labels: LabelValues): void } {
  const series = new Map<string, { value: number }>()
  return {
    ...metric(named, 'counter', 'sum', () => [...series].map(([key, { value }]) => ({ key, value }))),
    add(...labels) {
      const key = labels.join(separator)
      const known = series.get(key)
      if (known) known.value++
      else series.set(key, { value: 1 })
    },
  }
}

/** Keeps the latest value. `aggregator`: which one counts of those of several processes. */
export function createGauge(
  named: Named & { aggregator: 'min' | 'max' | 'sum' },
): MetricValues & { set(value: number, ...labels: LabelValues): void } {
  const series = new Map<string, number>()
  return {
    ...metric(named, 'gauge', named.aggregator, () => [...series].map(([key, value]) => ({ key, value }))),
    set: (value, ...labels) => void series.set(labels.join(separator), value),
  }
}

/** Counts durations by how long they were. `buckets` in seconds. */
export function createHistogram(
  named: Named & { buckets: readonly number[] },
): MetricValues & { observe(seconds: number, ...labels: LabelValues): void } {
  const { name, buckets } = named
  const series = new Map<string, { counts: number[]; sum: number; count: number }>()
  const values = () =>
    [...series].flatMap(([key, { counts, sum, count }]) => {
      let total = 0
      const upTo = buckets.map((le, index) => {
        total += counts[index] ?? 0
        return { key, value: total, more: { le }, metricName: `${name}_bucket` }
      })
      return [
        ...upTo,
        { key, value: count, more: { le: '+Inf' }, metricName: `${name}_bucket` },
        { key, value: sum, metricName: `${name}_sum` },
        { key, value: count, metricName: `${name}_count` },
      ]
    })
  return {
    ...metric(named, 'histogram', 'sum', values),
    observe(seconds, ...labels) {
      const key = labels.join(separator)
      let known = series.get(key)
      if (!known) {
        known = { counts: buckets.map(() => 0), sum: 0, count: 0 }
        series.set(key, known)
      }
      known.sum += seconds
      known.count++
      const bucket = buckets.findIndex((bound) => seconds <= bound)
      if (bucket >= 0) known.counts[bucket] = (known.counts[bucket] ?? 0) + 1
    },
  }
}

/** Stands in no label: labels are words of ours, codes, and names of tools. */
const separator = '\n'

interface Value {
  /** The values of the labels. */
  key: string
  value: number
  more?: Record<string, string | number>
  metricName?: string
}

function metric(
  { name, help, labelNames }: Named,
  type: 'counter' | 'gauge' | 'histogram',
  aggregator: 'min' | 'max' | 'sum',
  read: () => readonly Value[],
): MetricValues {
  return {
    name,
    async get() {
      const values = read().map(({ key, value, more, metricName }): MetricValueWithName<string> => {
        const given = key.split(separator)
        const labels = Object.fromEntries(labelNames.map((label, index) => [label, given[index] ?? '']))
        return { value, labels: { ...more, ...labels }, ...(metricName ? { metricName } : {}) } as never
      })
      // prom-client types `type` as a number, and has the word.
      return { name, help, type: type as never, aggregator, values } as never
    },
  }
}
