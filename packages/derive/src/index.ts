export { runCommand } from './command.ts'
export { type DeriveOptions, deriveTools } from './derive-tools.ts'
export { applyOverlay, type Documents, readDocuments } from './documents.ts'
export {
  type CommandProcess,
  type GenerateOptions,
  generate,
  generateConnector,
  writeFile,
} from './generate.ts'
export { withGuardArguments } from './guards.ts'
export { type Questions, questionsOn } from './init/ask.ts'
export type { InitProcess } from './init/init.ts'
export type { OpenApiDocument } from './openapi.ts'
export { type Operation, readOperations } from './operations.ts'
export { type PagingTable, pagingTable } from './paging-plan.ts'
export { DeriveError, type DeriveProblem } from './problems.ts'
