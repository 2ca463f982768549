import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Row } from './table.ts'
import type { Trip } from './trips/report.ts'

const run = promisify(execFile)
const folder = join(import.meta.dirname, 'trips')

/** How many files one request enters, and how often it returns to a file that it has left. */
export async function measureTrips(): Promise<Row[]> {
  const trips = { ...(await follow('gateway.ts')), ...(await follow('generate.ts')) }
  return Object.entries(trips).map(([name, { files, returns }]) => {
    return { what: `files entered: ${name}`, ours: `${files.length}, ${returns} returns` }
  })
}

async function follow(script: string): Promise<Record<string, Trip>> {
  const preload = ['--conditions=helpdesk-mcp-source', '--import', join(folder, 'register.mjs')]
  const { stdout } = await run(process.execPath, [...preload, join(folder, script)])
  return JSON.parse(stdout) as Record<string, Trip>
}
