import { join } from 'node:path'
import { generate } from '@helpdesk-mcp/derive'
import { followTrip, reportTrips } from './report.ts'

/** Follows the generation of one connector. Run with `--import ./register.mjs`. */
const root = join(import.meta.dirname, '../..')
const trip = await followTrip(async () => {
  const output = { cwd: root, print: () => undefined, printError: console.error }
  const isCurrent = await generate(['packages/edesk'], output, { check: true })
  if (!isCurrent) throw new Error('The generated files of packages/edesk are out of date.')
})
reportTrips({ generate: trip })
