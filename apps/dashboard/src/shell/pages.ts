import {
  Activity,
  CirclePlus,
  House,
  type LucideIcon,
  Plug,
  ScrollText,
  ServerCog,
  SquareTerminal,
} from 'lucide-react'

interface MenuPage {
  to: '/' | '/connect' | '/mint' | '/accounts' | '/servers' | '/try' | '/watch' | '/history'
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
      { to: '/', label: 'Overview', icon: House, words: 'home start' },
      { to: '/watch', label: 'Activity', icon: Activity, words: 'calls log failed errors' },
    ],
  },
  {
    label: 'Set up',
    pages: [
      { to: '/accounts', label: 'Accounts', icon: Plug, words: 'helpdesks connections' },
      { to: '/servers', label: 'MCP servers', icon: ServerCog, words: 'urls links access' },
      { to: '/try', label: 'Try a tool', icon: SquareTerminal, words: 'run test call' },
    ],
  },
  {
    label: 'Control',
    pages: [{ to: '/history', label: 'Audit', icon: ScrollText, words: 'history changes who' }],
  },
]

/** What can be started from anywhere. */
export const actions: readonly MenuPage[] = [
  { to: '/mint', label: 'Create MCP server', icon: CirclePlus, words: 'mint new url access' },
  { to: '/connect', label: 'Connect account', icon: Plug, words: 'add helpdesk key' },
]
