import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Kind, kinds } from './kinds.ts'
import type { OpenKind } from './open-kind.ts'

const usage = `pnpm fuzz [kind...] [--short] [--cases N] [--seed N] [--case N]
  kind      any of ${Object.keys(kinds).join(', ')}; none: all of them
  --short   4,000 cases in place of 100,000
  --cases   so many
  --seed    where the seeds begin; 1 without it
  --case    this one case alone, of one kind`

const maxProcessorMs = 60_000
/** Of one case that waits; a busy machine is no hang. */
const maxMs = 600_000
/** By which the heap may be larger at the end of a kind than after its first fifth. */
const maxGrowthBytes = 40_000_000

const {
  names,
  short,
  cases = short ? 4_000 : 100_000,
  seed: first = 1,
  only,
} = readArguments(process.argv.slice(2))
const chosen = Object.entries(kinds).filter(([name]) => names.length === 0 || names.includes(name))
const commands = chosen.map(([name]) => `pnpm fuzz ${name}`)
const memory = new SharedArrayBuffer(8)
const shared = new Int32Array(memory)
const watchdog = new Worker(join(import.meta.dirname, 'watchdog.mjs'), {
  workerData: { memory, commands, maxProcessorMs, maxMs },
  // Without what loads TypeScript here.
  execArgv: [],
})
watchdog.unref()
const collect = globalThis.gc
if (!collect) throw new Error('Run this by `pnpm fuzz`, which lets it collect garbage.')

// A promise that nothing settles ends the process in silence.
process.on('exit', () => {
  if (shared[0]) console.error(`\nNOT ANSWERED: ${commands[shared[1] ?? 0]} --case ${shared[0]}`)
})
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => fail(event, error))
}

const whole = chosen.reduce((sum, [, { share }]) => sum + share, 0)
for (const [index, [name, kind]] of chosen.entries()) {
  shared[1] = index
  await runKind(name, kind, only === undefined ? Math.round((cases * kind.share) / whole) : 1)
}
process.exit(0)

async function runKind(name: string, kind: Kind, count: number): Promise<void> {
  const open = await kind.open()
  const began = performance.now()
  const start = only ?? first
  let settled = 0
  for (let number = 0; number < count; number++) {
    await runCase(open, start + number)
    if (number % 20 === 0) await turn()
    if (number === Math.floor(count / 5)) settled = await heapBytes()
    if (process.stderr.isTTY && number % 100 === 0) process.stderr.write(`\r${name} ${number} of ${count} `)
  }
  const growth = (await heapBytes()) - settled
  await open.close?.()
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `\r${name}: ${count} cases from seed ${start} in ${seconds} s, heap ${(growth / 1e6).toFixed(1)} MB more after the last four fifths`,
  )
  if (count > 100 && growth > maxGrowthBytes) {
    console.error(`LEAK: at most ${maxGrowthBytes / 1e6} MB are allowed.`)
    process.exit(1)
  }
}

async function runCase(open: OpenKind, seed: number): Promise<void> {
  shared[0] = seed
  try {
    await open.run(seed)
  } catch (error) {
    fail('FAILED', error)
  }
  shared[0] = 0
}

function fail(what: string, error: unknown): never {
  console.error(`\n${what}:`, error)
  console.error(`\nRepeat it: ${commands[shared[1] ?? 0]} --case ${shared[0]}`)
  shared[0] = 0
  process.exit(1)
}

async function heapBytes(): Promise<number> {
  for (let time = 0; time < 3; time++) {
    collect?.()
    await turn()
  }
  return process.memoryUsage().heapUsed
}

/** What is told of collected objects waits for the event loop, which cases that wait for no input never reach. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function readArguments(args: readonly string[]) {
  const names = args.filter(
    (arg, index) => !arg.startsWith('--') && !/^--(cases|seed|case)$/.test(args[index - 1] ?? ''),
  )
  const unknown = names.filter((name) => !Object.hasOwn(kinds, name))
  const number = (flag: string) => (args.includes(flag) ? Number(args[args.indexOf(flag) + 1]) : undefined)
  const only = number('--case')
  const wrong = [number('--cases'), number('--seed'), only].some(
    (value) => value !== undefined && !(value > 0),
  )
  if (unknown.length > 0 || wrong || (only !== undefined && names.length !== 1)) {
    console.error(usage)
    process.exit(2)
  }
  return { names, short: args.includes('--short'), cases: number('--cases'), seed: number('--seed'), only }
}
