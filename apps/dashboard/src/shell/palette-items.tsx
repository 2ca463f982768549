import { useQuery } from '@tanstack/react-query'
import type { NavigateOptions } from '@tanstack/react-router'
import { ServerCog } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { allAccountsQuery } from '../api/accounts.ts'
import { allServersQuery } from '../api/servers.ts'
import { usePermissions } from '../api/session.ts'
import { VendorSign } from '../design/vendor-sign.tsx'
import { actions, permittedMenu } from './pages.ts'

export interface Found {
  key: string
  label: string
  note?: string
  sign: ReactNode
  link: NavigateOptions
  /** Other words it is found by. */
  words?: string
}

export interface FoundGroup {
  value: string
  items: Found[]
}

/** Shown of each kind. */
const maxItems = 6

function toFound({ to, label, icon: Icon, words = '' }: (typeof actions)[number]): Found {
  return { key: to, label, words, sign: <Icon aria-hidden="true" />, link: { to } }
}

/** What the letters typed so far find, by kind; pages and actions while nothing is typed. */
export function usePaletteItems(text: string): FoundGroup[] {
  const permissions = usePermissions()
  const enabled = permissions.includes('manage')
  const accounts = useQuery({ ...allAccountsQuery, enabled }).data
  const servers = useQuery({ ...allServersQuery, enabled }).data
  return useMemo(() => {
    const found = (items: readonly Found[]) => matching(items, text).slice(0, maxItems)
    const groups: FoundGroup[] = [
      { value: 'Pages', items: found(permittedMenu(permissions).flatMap(({ pages }) => pages.map(toFound))) },
      {
        value: 'Actions',
        items: found(actions.filter(({ need }) => permissions.includes(need)).map(toFound)),
      },
      {
        value: 'Accounts',
        items: found(
          (accounts ?? []).map(({ id, name, connector }) => ({
            key: id,
            label: name,
            note: connector,
            sign: <VendorSign id={connector} />,
            link: { to: '/accounts/$id', params: { id } },
          })),
        ),
      },
      {
        value: 'MCP servers',
        items: found(
          (servers ?? []).map(({ id, name }) => ({
            key: id,
            label: name,
            sign: <ServerCog aria-hidden="true" />,
            link: { to: '/servers/$id', params: { id } },
          })),
        ),
      },
    ]
    return groups.filter(({ items }) => items.length > 0)
  }, [text, accounts, servers, permissions])
}

/** Items that contain every word, those whose label starts with the text first. */
function matching(items: readonly Found[], text: string): Found[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const matches = items.filter(({ label, note = '', words: other = '' }) => {
    const all = `${label} ${note} ${other}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
  const starts = ({ label }: Found) => label.toLowerCase().startsWith(words[0] ?? '')
  return [...matches.filter(starts), ...matches.filter((item) => !starts(item))]
}
