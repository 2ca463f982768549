/** Calls that are refused before anything leaves, and words of the refusal. */
export const unsentCalls: { tool: string; arguments: Record<string, unknown>; says: string }[] = [
  // active is a group, for searching only.
  { tool: 'update_a_fuse_desk_case_by_id', arguments: { id: 10421, status: 'active' }, says: 'closed' },
  // Read as departmentid, written as depid.
  { tool: 'update_a_fuse_desk_case_by_id', arguments: { id: 10421, departmentid: 5 }, says: 'depid' },
  // Merging has a tool of its own.
  {
    tool: 'fuse_desk_cases_bulk_update',
    arguments: { caseids: [10421, 10422], merge: true },
    says: 'fuse_desk_cases_merge',
  },
  {
    tool: 'fuse_desk_cases_merge',
    arguments: { caseids: [10421, 10422], status: 'closed' },
    says: 'Merge first',
  },
  { tool: 'list_all_fuse_desk_cases', arguments: { orderby: 'date_opened; drop' }, says: 'orderby' },
  // The vendor would take its own guess at such words.
  {
    tool: 'list_all_fuse_desk_cases',
    arguments: { date_opened_after: 'last week' },
    says: 'date_opened_after',
  },
]
