// A connector over stdio: `ServeOptions as JSON`.
import { serveStdio } from '@helpdesk-mcp/mcp'
import { info, type ServeOptions, toolsetFor } from './toolset.ts'

const [given = ''] = process.argv.slice(2)
await serveStdio(toolsetFor(JSON.parse(given) as ServeOptions), info)
process.exit(0)
