import {
  Activity,
  AppWindow,
  CirclePlus,
  House,
  KeyRound,
  type LucideIcon,
  MailCheck,
  MonitorSmartphone,
  Plug,
  PlugZap,
  ScrollText,
  ServerCog,
  Settings,
  SquareTerminal,
  Users,
} from 'lucide-react'
import type { Permission } from '../api/session.ts'

export interface MenuPage {
  to:
    | '/'
    | '/connect'
    | '/mint'
    | '/approvals'
    | '/accounts'
    | '/servers'
    | '/try'
    | '/watch'
    | '/history'
    | '/my-servers'
    | '/apps'
    | '/sessions'
    | '/team'
    | '/tokens'
    | '/settings'
  /** What whoever sees it must be permitted. */
  need: Permission
  label: string
  icon: LucideIcon
  /** Other words people would search it by. */
  words?: string
}

interface MenuGroup {
  label: string
  pages: readonly MenuPage[]
}

/** The menu. The API uses none of these paths. */
export const menu: readonly MenuGroup[] = [
  {
    label: 'Helpdesk MCP',
    pages: [
      { to: '/', need: 'manage', label: 'Overview', icon: House, words: 'home start' },
      {
        to: '/approvals',
        need: 'approve',
        label: 'Approvals',
        icon: MailCheck,
        words: 'approve reject discard outbox drafts waiting held confirm send',
      },
      {
        to: '/watch',
        need: 'manage',
        label: 'Activity',
        icon: Activity,
        words: 'calls log failed errors report history',
      },
    ],
  },
  {
    label: 'Set up',
    pages: [
      {
        to: '/accounts',
        need: 'manage',
        label: 'Accounts',
        icon: Plug,
        words: 'helpdesks connections disconnect reconnect remove',
      },
      {
        to: '/servers',
        need: 'manage',
        label: 'MCP servers',
        icon: ServerCog,
        words: 'urls links access revoke expire',
      },
      { to: '/try', need: 'manage', label: 'Try a tool', icon: SquareTerminal, words: 'run test call' },
    ],
  },
  {
    label: 'Apps',
    pages: [
      {
        to: '/my-servers',
        need: 'person',
        label: 'Add Claude or ChatGPT',
        icon: PlugZap,
        words: 'connect an app add assistant cursor oauth',
      },
      {
        to: '/apps',
        need: 'apps',
        label: 'Connected apps',
        icon: AppWindow,
        words: 'disconnect revoke oauth grants',
      },
    ],
  },
  {
    label: 'Control',
    pages: [
      {
        to: '/team',
        need: 'manage',
        label: 'People',
        icon: Users,
        words: 'invite roles owners members remove share',
      },
      {
        to: '/tokens',
        need: 'tokens',
        label: 'API tokens',
        icon: KeyRound,
        words: 'secrets keys revoke create',
      },
      {
        to: '/sessions',
        need: 'person',
        label: 'Sessions',
        icon: MonitorSmartphone,
        words: 'signed in devices sign out revoke',
      },
      { to: '/history', need: 'manage', label: 'Audit', icon: ScrollText, words: 'history changes who' },
      {
        to: '/settings',
        need: 'owner',
        label: 'Settings',
        icon: Settings,
        words: 'version safety doctor approvals e-mail',
      },
    ],
  },
]

/** What can be started from anywhere. */
export const actions: readonly MenuPage[] = [
  {
    to: '/mint',
    need: 'manage',
    label: 'Create MCP server',
    icon: CirclePlus,
    words: 'mint new url access add claude chatgpt assistant',
  },
  { to: '/connect', need: 'manage', label: 'Connect helpdesk', icon: Plug, words: 'add account key' },
]

/** Those that these permissions let someone use; a group without any is left out. */
export function permittedMenu(permissions: readonly Permission[]): MenuGroup[] {
  return menu
    .map(({ label, pages }) => ({ label, pages: pages.filter(({ need }) => permissions.includes(need)) }))
    .filter(({ pages }) => pages.length > 0)
}

/** What a path needs. Pages without an entry of their own need what the one above them does. */
export function needOf(path: string): Permission | undefined {
  const all = [...menu.flatMap(({ pages }) => pages), ...actions]
  return all.find(({ to }) => path === to || path.startsWith(`${to}/`))?.need
}
