export { createChatwootClient, createChatwootConnector } from './connector.ts'
export { definition } from './definition.ts'
export type { components, operations, paths } from './generated/api.d.ts'
export type { Tools } from './generated/tools.d.ts'
