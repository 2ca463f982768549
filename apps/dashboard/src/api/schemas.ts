import type { components } from '../generated/api.d.ts'

type Schemas = components['schemas']

export type Account = Schemas['IntegratedAccount']
export type AccountChange = Schemas['AccountChange']
export type AccountDraft = Schemas['AccountDraft']
export type AuditRecord = Schemas['AuditRecord']
export type Connector = Schemas['Connector']
export type McpServer = Schemas['McpServer']
export type MintedServer = Schemas['MintedMcpServer']
export type Preset = Schemas['Preset']
export type ServerDraft = Schemas['ServerDraft']
export type ServerConfig = Schemas['GivenServerConfig']
export type ServerPreview = Schemas['ServerPreview']
export type VendorReason = Schemas['VendorReason']
