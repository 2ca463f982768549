// The native TypeScript compiler, with the arguments of `tsc`: several times faster than the one in JavaScript, whose API the tools that
// read or write types need (openapi-typescript).
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const compiler = dirname(createRequire(import.meta.url).resolve('typescript-native/package.json'))
const { status, error } = spawnSync(process.execPath, [join(compiler, 'bin/tsc'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
if (error) throw error
process.exitCode = status ?? 1
