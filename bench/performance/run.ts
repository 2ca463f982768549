import { loadavg } from 'node:os'
import { table } from '../table.ts'
import { measureAll, shortPlan, wholePlan } from './measure.ts'
import { aimRows, conditions, markdown, markdownRows } from './report.ts'

/** `pnpm bench performance`: the tables of docs/performance.md. */
export async function runPerformance({
  short,
  asMarkdown,
}: {
  short: boolean
  asMarkdown: boolean
}): Promise<void> {
  const load = loadavg()
  const plan = short ? shortPlan : wholePlan
  const { results, vendorBytes } = await measureAll(plan)
  const rows = aimRows(results, plan.callsBeforeMemory)
  console.log(`${conditions(load)}; the vendor answers ${vendorBytes} bytes\n`)
  console.log(`${markdown(results)}\n`)
  console.log(asMarkdown ? markdownRows(rows) : table(rows))
}
