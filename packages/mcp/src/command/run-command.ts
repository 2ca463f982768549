import type { ConnectorDefinition, z } from '@helpdesk-mcp/connector'
import type { ConnectorCommand } from './connector-command.ts'
import { executeCommand } from './execute-command.ts'
import { openPage } from './open-page.ts'

/** Runs a connector's command on this process, and ends the process with it. */
export async function runCommand<Shape extends z.ZodRawShape>(
  command: Omit<ConnectorCommand, 'definition'> & { definition: ConnectorDefinition<Shape> },
): Promise<never> {
  const code = await executeCommand(command as unknown as ConnectorCommand, {
    arguments: process.argv.slice(2),
    environment: process.env,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    openPage,
  })
  process.exit(code)
}
