import { ApiException, type Call, type Collection } from '@helpdesk-mcp/sandbox'
import type { Contact, Department, Rep, SupportCase } from './records.ts'
import type { FusedeskState } from './state.ts'

/** A record that must be there. Throws the 404 that FuseDesk answers otherwise. */
export function required<T extends object>(collection: Collection<T>, id: unknown, kind: string): T {
  return collection.get(id) ?? missing(kind, id)
}

export function missing(kind: string, id: unknown): never {
  throw new ApiException({ reason: 'missing', message: `There is no ${kind} ${String(id)}.` })
}

/** The vendor's general error. */
export function invalid(message: string): never {
  throw new ApiException({ reason: 'invalid', message })
}

/** The case that `{caseId}` names. */
export function caseOf({ state, path }: Call<FusedeskState>): SupportCase {
  return required(state.collections.cases, path.caseId, 'case')
}

/** By FuseDesk's own id or by the CRM's. */
export function findContact({ collections }: FusedeskState, id: unknown): Contact | undefined {
  const { contacts } = collections
  return contacts.get(id) ?? contacts.find(({ crmId }) => crmId !== null && String(crmId) === String(id))
}

export function contactByEmail({ collections }: FusedeskState, email: string): Contact | undefined {
  const wanted = email.trim().toLowerCase()
  return collections.contacts.find(({ emailAddress }) => emailAddress.toLowerCase() === wanted)
}

/** A department that a case can be in. Throws the general error for an unknown or archived one. */
export function openDepartment({ collections }: FusedeskState, id: number): Department {
  const department = collections.departments.get(id)
  if (!department || department.dateArchived !== null) return invalid(`There is no department ${id}.`)
  return department
}

/** The rep who has this userId. Throws the general error for any other number, a rep's `repid` among them. */
export function repOf({ collections }: FusedeskState, userId: number): Rep {
  return collections.reps.get(userId) ?? invalid(`There is no rep ${userId}.`)
}

/** The reps who may take a department's cases. */
export function repsIn({ collections }: FusedeskState, { allReps, repUserIds }: Department): Rep[] {
  return collections.reps.filter(({ userId, active }) => active && (allReps || repUserIds.includes(userId)))
}
