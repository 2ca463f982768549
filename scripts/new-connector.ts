import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { connectorFiles } from './new-connector/connector-files.ts'
import { IdentityError, readIdentity } from './new-connector/identity.ts'

const usage = 'npx pnpm@12 new-connector <id> --title "Acme Desk" [--brand acme_desk]'

/** Makes the folder of a connector: what a living one has, with documents to start from. */
const root = join(import.meta.dirname, '..')
try {
  const identity = readIdentity(readArguments(), join(root, 'packages'))
  for (const [path, text] of Object.entries(connectorFiles(root, identity))) {
    const file = join(root, 'packages', identity.id, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`wrote packages/${identity.id}/${path}`)
  }
  console.log(
    `\nNext: npx pnpm@12 install, npx pnpm@12 generate ${identity.id}, and docs/adding-a-connector.md.`,
  )
} catch (error) {
  if (!(error instanceof IdentityError)) throw error
  console.error(`${error.message}\n${usage}`)
  process.exitCode = 2
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { title: { type: 'string' }, brand: { type: 'string' } },
    })
    return { id: positionals[0], ...values }
  } catch (error) {
    throw new IdentityError((error as Error).message)
  }
}
