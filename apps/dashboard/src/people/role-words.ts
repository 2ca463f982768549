import type { components } from '../generated/api.d.ts'

export type Role = components['schemas']['Person']['role']

interface RoleWords {
  label: string
  /** What such a person may do. */
  meaning: string
  /** The same to that person. */
  told: string
}

/** What each role may do, the least first. */
export const roleWords: Readonly<Record<Role, RoleWords>> = {
  member: {
    label: 'Member',
    meaning:
      'Uses the MCP servers that are shared with them, connects apps to those, and approves what they want to send.',
    told: 'You can read and approve what assistants want to send to customers, and add Claude or another assistant of your own.',
  },
  manager: {
    label: 'Manager',
    meaning: 'Also connects helpdesks, creates and shares MCP servers, and sees the activity.',
    told: 'You can connect helpdesks, create and share MCP servers, and see what assistants do.',
  },
  owner: {
    label: 'Workspace owner',
    meaning: 'Also invites people, and sees everyone’s apps and API tokens. In this workspace alone.',
    told: 'You can do everything here: helpdesks, MCP servers, people, apps and API tokens.',
  },
}

export const roles = Object.keys(roleWords) as Role[]

/** What is asked when they sign in next time. */
export function sayState({ state, last_seen_at }: { state: string; last_seen_at: string | null }): string {
  if (state === 'invited') return 'Invited'
  return last_seen_at === null ? 'Never signed in' : 'Joined'
}
