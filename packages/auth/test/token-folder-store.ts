import { systemClock } from '@helpdesk-mcp/contracts'
import { createFileTokenStore, tokenFile } from '../src/token-files.ts'

/** One account's store in a folder, and what it complained of. */
export function openStore(folder: string, clientId = 'client-1') {
  const problems: string[] = []
  const file = tokenFile(folder, { connector: 'acme', clientId, region: 'eu' })
  const store = createFileTokenStore({
    file,
    connector: 'acme',
    clock: systemClock,
    onProblem: (sentence) => problems.push(sentence),
  })
  return { file, store, problems }
}
