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
      'Reviews and approves what assistants want to send, and connects assistants, on the MCP servers that you choose.',
    told: 'You can read and approve what assistants want to send to customers, and add Claude or another assistant of your own.',
  },
  manager: {
    label: 'Manager',
    meaning: 'Also connects helpdesks, creates and shares MCP servers, and sees the activity.',
    told: 'You can connect helpdesks, create and share MCP servers, and see what assistants do.',
  },
  owner: {
    label: 'Owner',
    meaning: 'Also invites people, and sees everyone’s apps and API tokens.',
    told: 'You can do everything here: helpdesks, MCP servers, people, apps and API tokens.',
  },
}

/** An owner of the gateway, who belongs to no workspace. */
const gatewayWords = {
  label: 'Gateway owner',
  meaning: 'Also sees the settings. For whoever runs this installation of Helpdesk MCP, the gateway.',
}

/** A role as it is called everywhere. Workspaces are named only where there are several. */
export function wordsOfRole(
  role: Role | 'gateway',
  hasWorkspaces: boolean,
): Pick<RoleWords, 'label' | 'meaning'> {
  if (role === 'gateway') {
    const { label, meaning } = gatewayWords
    return hasWorkspaces ? { label, meaning: `Does everything in all workspaces. ${meaning}` } : gatewayWords
  }
  const words = roleWords[role]
  if (role !== 'owner' || !hasWorkspaces) return words
  return { label: 'Workspace owner', meaning: `${words.meaning} In this workspace alone.` }
}

export const roles = Object.keys(roleWords) as Role[]

/** What is asked when they sign in next time. */
export function sayState({ state, last_seen_at }: { state: string; last_seen_at: string | null }): string {
  if (state === 'invited') return 'Invited'
  return last_seen_at === null ? 'Never signed in' : 'Joined'
}
