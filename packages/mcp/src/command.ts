export type { CommandProcess, CommandSandbox, ConnectorCommand } from './command/connector-command.ts'
export { executeCommand } from './command/execute-command.ts'
export { runCommand } from './command/run-command.ts'
