import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** A Node that the suite runs on: it needs 22, so an older one is stood in for by the package that carries the binary. */
export function findNode(): string {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major >= 22) return process.execPath
  const name = `node-${process.platform}-${process.arch}`
  try {
    return join(dirname(require.resolve(`${name}/package.json`)), 'bin', 'node')
  } catch {
    throw new Error(
      `The conformance suite needs Node 22 or newer, and ${name} is not installed: run it with such a Node.`,
    )
  }
}
