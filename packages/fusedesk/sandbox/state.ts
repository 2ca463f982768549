import { type Collection, createCollection, type Timeline } from '@helpdesk-mcp/sandbox'
import { zonedTime } from './dates.ts'
import type {
  CaseTag,
  Chat,
  Contact,
  CrmAction,
  Delivery,
  Department,
  Email,
  Rep,
  SupportCase,
} from './records.ts'

export interface FusedeskState {
  collections: {
    cases: Collection<SupportCase>
    casetags: Collection<CaseTag>
    contacts: Collection<Contact>
    departments: Collection<Department>
    reps: Collection<Rep>
    chats: Collection<Chat>
    emails: Collection<Email>
    webhooks: Collection<{ id: string; objectType: string; action: string; url: string }>
    integrations: Collection<{ id: number; name: string; platform: string }>
  }
  /** Everything that customers were sent, oldest first. */
  deliveries: Delivery[]
  crm: CrmAction[]
}

/** A UUID that is the same on every run. */
export function uuid(sequence: number): string {
  return `8f14e45f-ceea-467f-a0e6-${String(sequence).padStart(12, '0')}`
}

export function emptyState(timeline: Timeline): FusedeskState {
  return {
    collections: {
      cases: createCollection<SupportCase>({ id: 'caseid', firstSequence: 10_401 }),
      casetags: createCollection<CaseTag>({ firstSequence: 4 }),
      contacts: createCollection<Contact>({
        nextId: uuid,
        timestamps: { created: 'dateCreated', updated: 'dateUpdated', timeline, format: zonedTime },
      }),
      departments: createCollection<Department>({
        firstSequence: 3,
        timestamps: { created: 'dateCreated', timeline, format: zonedTime },
      }),
      reps: createCollection<Rep>({ id: 'userId' }),
      chats: createCollection<Chat>({ nextId: (sequence) => `live-${86 + sequence}` }),
      emails: createCollection<Email>({ nextId: (sequence) => String(77_100 + sequence) }),
      webhooks: createCollection({ nextId: (sequence) => String(30 + sequence) }),
      integrations: createCollection({ firstSequence: 6 }),
    },
    deliveries: [],
    crm: [],
  }
}
