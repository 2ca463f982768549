import type { Call, Handler } from '@helpdesk-mcp/sandbox'
import { zonedTime } from './dates.ts'
import { required } from './find.ts'
import type { Department } from './records.ts'
import { departmentDefaults } from './seed/people.ts'
import type { FusedeskState } from './state.ts'

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
  return required(state.collections.departments, path.departmentId, 'department')
}

function change(call: Call<FusedeskState>, changes: Partial<Department>) {
  return { status: 200, body: Object.assign(departmentOf(call), changes) }
}

function list({ state }: Call<FusedeskState>, wanted: (department: Department) => boolean) {
  return { status: 200, body: state.collections.departments.filter(wanted) }
}
