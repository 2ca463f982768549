import { z } from '@hono/zod-openapi'
import { givenTime, listOf, paging, readTime, text, time, writeTime } from '../http/route-parts.ts'
import type { AuditRecord as AuditRecordRow } from '../model.ts'
import type { AuditFilter } from '../storage/audit-store.ts'

const filters = {
  since: givenTime.optional().openapi({ description: 'Records at or after this time.' }),
  until: givenTime.optional().openapi({ description: 'Records before this time.' }),
  actor: text(100)
    .optional()
    .openapi({ description: 'The kind, the name or an id of who did it.', example: 'tok_0d1e…' }),
  action: z
    .string()
    .regex(/^[a-z_]{1,40}(\.[a-z_]{1,40})?$/, 'Invalid action: write it as server or server.revoked')
    .optional()
    .openapi({ description: 'An action, or what comes before its dot.', example: 'server.revoked' }),
  subject: text(64)
    .optional()
    .openapi({ description: 'The id or the kind of what it was done to.', example: 'mcp_0d1e…' }),
  outcome: z.enum(['ok', 'refused']).optional(),
  text: text(100)
    .optional()
    .openapi({ description: 'Text in the names, the changes, the address or the reason.' }),
}

export const AuditQuery = z.strictObject({ ...paging, ...filters })

export const AuditExportQuery = z.strictObject({
  ...filters,
  format: z.enum(['csv', 'jsonl']).default('csv'),
})

export const AuditRecord = z
  .object({
    id: z.string().openapi({ example: 'aud_000000000012_0d1e…' }),
    at: time,
    tenant_id: z.string().nullable().openapi({
      description: 'null: it belongs to no tenant, as the owner’s API tokens.',
    }),
    action: z.string().openapi({ example: 'server.revoked' }),
    actor: z.object({
      kind: z.enum(['person', 'session', 'token', 'link', 'cli', 'system', 'anonymous']).openapi({
        description:
          'person: signed in by name; session: signed in to the dashboard with an API token; token: an API token; link: a one-time sign-in link; cli: a user of the machine; system: the gateway itself; anonymous: without valid credentials.',
      }),
      id: z.string().nullable(),
      name: z.string().nullable(),
      api_token_id: z.string().nullable(),
      api_token_end: z
        .string()
        .nullable()
        .openapi({ description: 'The last characters of the API token that was sent.' }),
    }),
    subject: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
    changes: z
      .array(
        z.object({
          field: z.string().openapi({ example: 'config.effects' }),
          before: z.unknown().optional(),
          after: z.unknown().optional(),
          secret: z
            .literal(true)
            .optional()
            .openapi({ description: 'It changed; its values are recorded nowhere.' }),
        }),
      )
      .openapi({ description: 'Values that are long are cut.' }),
    outcome: z.enum(['ok', 'refused']),
    reason: z.string().nullable().openapi({ description: 'Why it was refused, as a code.' }),
    count: z.number().int().openapi({
      description: 'How many equal refusals from one address in one minute the record stands for.',
    }),
    address: z.string().nullable(),
    user_agent: z.string().nullable(),
    request_id: z.string().nullable(),
    sequence: z.number().int().openapi({ description: 'The position in the chain of its tenant.' }),
    previous: z.string().openapi({ description: 'The digest of the record before in that chain.' }),
    digest: z.string().openapi({ description: 'SHA-256 of this record and `previous`.' }),
  })
  .openapi('AuditRecord')

export const AuditList = listOf(AuditRecord, 'AuditRecordList')

export function readAuditFilter(query: Partial<z.infer<typeof AuditQuery>>): AuditFilter {
  const { since, until, actor, action, subject, outcome, text } = query
  const filter = { since: readTime(since), until: readTime(until), actor, action, subject, outcome, text }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** A record as the API and the exports show it. */
export function viewAuditRecord(record: AuditRecordRow): z.infer<typeof AuditRecord> {
  const { actor } = record
  return {
    id: record.id,
    at: writeTime(record.at),
    tenant_id: record.tenantId,
    action: record.action,
    actor: {
      kind: actor.kind,
      id: actor.id,
      name: actor.name,
      api_token_id: actor.tokenId,
      api_token_end: actor.tokenEnd,
    },
    subject: record.subject,
    changes: record.changes,
    outcome: record.outcome,
    reason: record.reason,
    count: record.count,
    address: record.address,
    user_agent: record.userAgent,
    request_id: record.requestId,
    sequence: record.sequence,
    previous: record.previous,
    digest: record.digest,
  }
}
