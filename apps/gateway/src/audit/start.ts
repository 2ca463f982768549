import type { Settings } from '../config.ts'
import type { GatewayContext } from '../context.ts'
import { gatewayVersion } from '../open-context.ts'
import { describeDatabase } from '../started-with.ts'

/** Records that a gateway has started, which version, on which database, and for how long it keeps what it records. */
export async function recordStart(
  { store, publicUrl }: Pick<GatewayContext, 'store' | 'publicUrl'>,
  settings: Pick<Settings, 'databaseUrl' | 'activityDays' | 'activityTextDays' | 'auditDays'>,
): Promise<void> {
  await store.audit.add({
    tenantId: null,
    action: 'gateway.started',
    subject: { kind: 'gateway', id: null, name: publicUrl },
    changes: [
      { field: 'version', after: gatewayVersion() },
      { field: 'database', after: describeDatabase(settings) },
      { field: 'node', after: process.version },
      { field: 'activity_days', after: settings.activityDays },
      { field: 'activity_text_days', after: settings.activityTextDays },
      { field: 'audit_days', after: settings.auditDays },
    ],
  })
}
