import { DeriveError, generateConnector } from '@helpdesk-mcp/derive'

/** Generates the connector in a folder, and prints the processor time and the most memory that it took; `null` if it is refused. */
const before = process.cpuUsage()
try {
  await generateConnector(process.argv[2] ?? '')
  const { user, system } = process.cpuUsage(before)
  console.log(
    JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1e3 }),
  )
} catch (error) {
  if (!(error instanceof DeriveError)) throw error
  console.log('null')
}
