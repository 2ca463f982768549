import { readFileSync } from 'node:fs'

/** The gateway's own version, as its package says. */
export function gatewayVersion(): string {
  const file = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
