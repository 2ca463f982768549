export * from './api-error.ts'
export { type ByDocumentOptions, byDocument } from './by-document.ts'
export { byExample } from './by-example.ts'
export * from './by-path.ts'
export * from './clock.ts'
export * from './collection.ts'
export * from './create-sandbox.ts'
export * from './definition.ts'
export type { RecordedRequest, Reply, SandboxRequest } from './exchange.ts'
export type { Fault, FaultKind } from './faults.ts'
export { readJson, writeJson } from './json.ts'
export * from './limits.ts'
export { accountRoutes } from './oauth/account-routes.ts'
export {
  type AccountClient,
  type AccountProblem,
  type AccountTable,
  createGrants,
  type Grants,
  type GrantsSeed,
  issueGrantCode,
} from './oauth/account-server.ts'
export { type RequireScopeOptions, requireScope } from './oauth/require-scope.ts'
export * from './openapi/check-response.ts'
export type { Node, OpenApiDocument } from './openapi/document.ts'
export { type DeclaredAnswer, declaredAnswer, type Operation } from './openapi/operations.ts'
export { type FilePart, readForm } from './openapi/read-body.ts'
export { fit, membersOf, rowsOf } from './openapi/schema.ts'
export {
  type OffsetOptions,
  offsets,
  type PageNumberOptions,
  type Pager,
  pageNumbers,
  type Slice,
} from './paging.ts'
export type { RunningSandbox } from './serve.ts'
export { interleave } from './story/interleave.ts'
export { escapeHtml, htmlLines, type MailEnd, type MailProgram } from './story/mail.ts'
export type { StoryChannel, StoryOptions, StoryState } from './story/options.ts'
export { homeGoods, type OrderItem, type Product, type StoryOrder } from './story/orders.ts'
export type { Person } from './story/people.ts'
export { createRandom, type Random } from './story/random.ts'
export { createStories, type Stories, type Story } from './story/stories.ts'
export type { Language, Topic } from './story/texts/texts.ts'
export type { StoryMessage } from './story/thread.ts'
export { type MailWriter, type ToldMail, toldMails } from './story/told-mails.ts'
