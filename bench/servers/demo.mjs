// The gateway's own command with its demo; prints its process and the MCP URL.
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('bin.js', import.meta.resolve('@helpdesk-mcp/gateway')))
const cwd = mkdtempSync(join(tmpdir(), 'helpdesk-mcp-bench-'))
const environment = { ...process.env, PORT: '0', HELPDESK_MCP_LOG_LEVEL: 'warn' }
const child = spawn(process.execPath, [bin, '--demo'], {
  cwd,
  env: environment,
  stdio: ['ignore', 'pipe', 'inherit'],
})
let said = ''
for await (const text of child.stdout.setEncoding('utf8')) {
  said += text
  if (said.includes('Ctrl-C')) console.log(`${child.pid} ${/http\S+\/mcp\/\S+/.exec(said)[0]}`)
}
