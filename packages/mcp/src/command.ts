export type { CommandSandbox, ConnectorCommand } from './command/open-connector.ts'
export { executeCommand, runCommand } from './command/program.ts'
