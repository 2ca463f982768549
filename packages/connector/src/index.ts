export {
  type AccountHeaderTable,
  type Auth,
  type AuthContext,
  accountHeader,
  allOf,
  bearer,
  headerKey,
  type OAuth2Settings,
  type OAuth2Table,
  oauth2,
  oauth2Settings,
  type Token,
  type TokenStore,
} from '@helpdesk-mcp/auth'
export * from '@helpdesk-mcp/contracts'
export { cursor, lastId, none, offset, page } from '@helpdesk-mcp/pagination'
export { type RateLimitTable, type RateLimitTracker, rateLimitHeaders } from '@helpdesk-mcp/ratelimit'
export {
  createArgumentCheck,
  createUntrustedTrees,
  findPreset,
  fittingCount,
  holds,
  isReadOnly,
  listerOf,
  type MarkedText,
  markUntrusted,
  maxVendorCalls,
  methodClass,
  nearest,
  nearestTools,
  possibleEffects,
  presetParts,
  presets,
  readJson,
  renderAll,
  requiredOf,
  resolveSchema,
  shownSchema,
  toTool,
  type UntrustedTrees,
  unknownArgument,
  withoutMarks,
  withoutNoise,
} from '@helpdesk-mcp/tools'
export { z } from 'zod'
export { type ConnectorOptions, createConnector, createRateLimits } from './create-connector.ts'
export { type ConnectorDefinition, type ConnectorGuide, defineConnector, loadTools } from './definition.ts'
export type { ErrorTable } from './errors.ts'
export { createNameCache, type NameCache } from './names/name-lists.ts'
export { type AuditedCall, type CallAudit, type CallDescription, describeRefusal } from './records/audit.ts'
export {
  checkSettings,
  describeSettings,
  readSettings,
  readVariables,
  type SettingDescription,
  timeZoneSetting,
} from './settings.ts'
export {
  type AnswerDifference,
  type AnswerWatch,
  type CountedDifference,
  createAnswerWatch,
  readAnswerShapes,
} from './vendor/answer-watch.ts'
export { sendToVendor } from './vendor/network.ts'
export { checkedLookup, isPublic, plainAddress } from './vendor/network-address.ts'
export {
  addressSetting,
  isPrivateHost,
  privateHostsVariable,
  readPrivateHosts,
  type SelfHosted,
  selfHosted,
} from './vendor/self-hosted.ts'
export type {
  ApprovedCall,
  HeldCall,
  ReadThreadsStore,
  SentCall,
  SentEnd,
  SentEntry,
  SentState,
  SentWrites,
  StoredMessage,
  VendorDraft,
  WriteHooks,
} from './writes/hooks.ts'
export { conversationBusy, createLockQueue, maxLockWaitMs } from './writes/locks.ts'
export { memoryReadThreads, memorySentWrites, memoryWrites, sentForMs } from './writes/memory.ts'
export { newsToPerson, ownTurns } from './writes/new-turns.ts'
export { compareWords } from './writes/same-words.ts'
export { sentKey } from './writes/sent-call.ts'
export type { ThreadMark, ThreadRef } from './writes/thread-ref.ts'
export { checkWords } from './writes/visible-words.ts'
