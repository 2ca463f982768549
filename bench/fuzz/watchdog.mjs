// A thread beside the fuzzing one: ends the process when one case takes too long, and says which. workerData: the shared memory, with
// [the number of the case, the number of its kind], the command of each kind, and the limits of one case in milliseconds.
import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

const { memory, commands, maxProcessorMs, maxMs } = workerData
const shared = new Int32Array(memory)
const used = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
let current = -1
let since = { processor: used(), clock: performance.now() }

setInterval(() => {
  const [seed, kind] = shared
  if (seed !== current || seed === 0) {
    current = seed
    since = { processor: used(), clock: performance.now() }
    return
  }
  const processor = used() - since.processor
  if (processor < maxProcessorMs && performance.now() - since.clock < maxMs) return
  writeSync(
    2,
    `\nHANG: one case took ${Math.round(processor)} ms of processor time. Repeat it: ${commands[kind]} --case ${seed}\n`,
  )
  process.kill(process.pid, 'SIGKILL')
}, 250)
