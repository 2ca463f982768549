/** Where a support lead looks for a tool. Every tool has one group. */
export type ToolGroup =
  | 'conversations'
  | 'customers'
  | 'orders'
  | 'knowledge'
  | 'reports'
  | 'team'
  | 'settings'
  | 'channels'

export const toolGroups: readonly ToolGroup[] = [
  'conversations',
  'customers',
  'orders',
  'knowledge',
  'reports',
  'team',
  'settings',
  'channels',
]
