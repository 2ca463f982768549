import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { getOrThrow, throwInvalid } from './errors.ts'
import { type Department, type FusedeskState, type Rep, zonedTime } from './state.ts'

export const departments: Record<string, Handler<FusedeskState>> = {
  listActiveDepartments: (call) => list(call, ({ dateArchived }) => dateArchived === null),
  listAllDepartments: (call) => list(call, () => true),
  listArchivedDepartments: (call) => list(call, ({ dateArchived }) => dateArchived !== null),
  getDepartment: (call) => ({ status: 200, body: departmentOf(call) }),

  createDepartment({ state, body }) {
    const { name } = body as { name: string }
    const added = state.collections.departments.insert({ ...departmentDefaults, name, repUserIds: [] })
    return { status: 200, body: added }
  },

  updateDepartment(call) {
    const { 'repUserIds[]': repUserIds, ...rest } = (call.body ?? {}) as Record<string, unknown>
    const changes = { ...rest, ...(repUserIds === undefined ? {} : { repUserIds: repUserIds as number[] }) }
    return change(call, changes)
  },

  archiveDepartment: (call) => change(call, { dateArchived: zonedTime(call.timeline()) }),
  restoreArchivedDepartment: (call) => change(call, { dateArchived: null }),
}

function departmentOf({ state, path }: Call<FusedeskState>): Department {
  return getOrThrow(state.collections.departments, path.departmentId, 'department')
}

function change(call: Call<FusedeskState>, changes: Partial<Department>) {
  return { status: 200, body: Object.assign(departmentOf(call), changes) }
}

function list({ state }: Call<FusedeskState>, wanted: (department: Department) => boolean) {
  return { status: 200, body: state.collections.departments.filter(wanted) }
}

/** What a department has unless it is changed. */
export const departmentDefaults = {
  allReps: false,
  phone: '',
  templateCategory: '',
  replyTemplateId: null,
  noteTemplateId: null,
  newCaseNoteTemplateId: null,
  feedbackTemplateId: null,
  feedbackDelay: 24,
  feedbackFrequency: 30,
  feedbackSample: 50,
  stale: 480,
  staleWarning: 240,
  footerHtml: '<p>Tideline Goods</p>',
  dateArchived: null,
}

/** A department that a case can be in. Throws the general error for an unknown or archived one. */
export function getOpenDepartment({ collections }: FusedeskState, id: number): Department {
  const department = collections.departments.get(id)
  if (!department || department.dateArchived !== null) return throwInvalid(`There is no department ${id}.`)
  return department
}

/** The reps who may take a department's cases. */
export function repsIn({ collections }: FusedeskState, { allReps, repUserIds }: Department): Rep[] {
  return collections.reps.filter(({ userId, active }) => active && (allReps || repUserIds.includes(userId)))
}
