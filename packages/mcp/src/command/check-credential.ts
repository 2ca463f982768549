import { isConnectorError } from '@helpdesk-mcp/contracts'
import { type CommandProcess, type ConnectorCommand, print } from './connector-command.ts'
import { openConnector } from './open-connector.ts'
import type { CommandOptions } from './options.ts'

/** Says whether the vendor accepts the credential; 1 when it does not. */
export async function checkCredential(
  command: ConnectorCommand,
  options: CommandOptions,
  on: CommandProcess,
): Promise<number> {
  const { connector, close } = await openConnector(command, options, on)
  try {
    await connector.check(on.signal ? { signal: on.signal } : {})
    await print(on.output, `${connector.title} accepts the credential.`)
    return 0
  } catch (error) {
    if (!isConnectorError(error)) throw error
    await print(on.errors, error.message)
    return 1
  } finally {
    await close()
  }
}
