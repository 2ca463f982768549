import { readdirSync, readFileSync } from 'node:fs'

/** Of clock ticks, which Linux counts a hundred of in a second. */
const msPerTick = 10

/** Milliseconds of processor time that a process and those below it have used, with those of children that have ended. */
export function processorMs(root: number): number {
  return treeOf(root).reduce((sum, pid) => {
    // After the name, which may hold anything, up to its last parenthesis: utime, stime, cutime, cstime are the 12th to 15th.
    const fields = statOf(pid)
    return sum + [11, 12, 13, 14].reduce((ticks, index) => ticks + Number(fields[index] ?? 0), 0) * msPerTick
  }, 0)
}

/** Megabytes of memory that a process and those below it hold. Memory that they share counts for each. */
export function residentMb(root: number): number {
  return treeOf(root).reduce((sum, pid) => {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readOrEmpty(`/proc/${pid}/status`)) ?? []
    return sum + Number(kilobytes) / 1024
  }, 0)
}

/** A process and all below it. */
export function treeOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statOf(Number(name))[1]) }))
  const tree = [root]
  for (const above of tree) for (const { pid, parent } of parents) if (parent === above) tree.push(pid)
  return tree
}

function statOf(pid: number): string[] {
  return readOrEmpty(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
}

/** A process may end between two reads. */
function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
