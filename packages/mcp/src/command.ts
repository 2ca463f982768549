/** What a connector's definition is made with: its command finds all of it here, in the few files that `dist` has for this entry. */
export * from '@helpdesk-mcp/connector'
export type { CommandSandbox, ConnectorCommand } from './command/connector-command.ts'
export { executeCommand, runCommand } from './command/program.ts'
