export { runCommand } from './command.ts'
export { type DeriveOptions, deriveTools } from './derive-tools.ts'
export { applyOverlay, type Documents, readDocuments } from './document/documents.ts'
export type { OpenApiDocument } from './document/openapi.ts'
export { type Operation, readOperations } from './document/operations.ts'
export { withGuardArguments } from './entries/guards.ts'
export { type PagingTable, pagingTable } from './entries/paging-plan.ts'
export {
  type CommandProcess,
  type GenerateOptions,
  generate,
  generateConnector,
  writeFile,
} from './generate.ts'
export { type Questions, questionsOn } from './init/ask.ts'
export type { InitProcess } from './init/init.ts'
export { DeriveError, type DeriveProblem } from './problems.ts'
