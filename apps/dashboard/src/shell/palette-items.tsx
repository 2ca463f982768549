import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { NavigateOptions } from '@tanstack/react-router'
import { ServerCog } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { outcomeWords, sayTarget } from '../activity/call-words.ts'
import { answered, api } from '../api/answered.ts'
import { connectorsQuery } from '../api/connectors.ts'
import { usePermissions } from '../api/session.ts'
import { Status } from '../design/badge.tsx'
import { useDebounced } from '../design/use-debounced.ts'
import { VendorSign } from '../design/vendor-sign.tsx'
import type { components } from '../generated/api.d.ts'
import { When } from '../time/when.tsx'
import { actions, type MenuPage, permittedMenu } from './pages.ts'

export interface Found {
  key: string
  label: string
  note?: ReactNode
  sign: ReactNode
  link: NavigateOptions
}

export interface FoundGroup {
  value: string
  items: Found[]
}

interface PaletteItems {
  groups: FoundGroup[]
  /** The gateway has not answered yet for what is typed. */
  isSearching: boolean
}

/** What the letters typed so far find, by kind; pages and actions while nothing is typed. */
export function usePaletteItems(text: string): PaletteItems {
  const asked = text.trim()
  const q = useDebounced(asked, 150)
  const permissions = usePermissions()
  const enabled = permissions.includes('manage')
  const { data, isFetching } = useQuery({ ...findQuery(q), enabled: enabled && q !== '' })
  const titles = useQuery({ ...connectorsQuery, enabled }).data
  const groups = useMemo(() => {
    const titleOf = (connector: string) => titles?.find(({ id }) => id === connector)?.title ?? connector
    const found: FoundGroup[] = [
      {
        value: 'Pages',
        items: matching(
          permittedMenu(permissions).flatMap(({ pages }) => pages.map(toKnown)),
          asked,
        ),
      },
      {
        value: 'Actions',
        items: matching(actions.filter(({ need }) => permissions.includes(need)).map(toKnown), asked),
      },
      ...(data && asked !== '' ? groupsOf(data, asked, titleOf) : []),
    ]
    return found.filter(({ items }) => items.length > 0)
  }, [asked, data, titles, permissions])
  return { groups, isSearching: enabled && asked !== '' && (isFetching || asked !== q) }
}

type Answer = components['schemas']['Found']

function findQuery(q: string) {
  return queryOptions({
    queryKey: ['find', q],
    queryFn: ({ signal }) => answered(api.GET('/find', { params: { query: { q } }, signal })),
    placeholderData: keepPreviousData,
  })
}

function groupsOf(
  { accounts, servers, tools, calls }: Answer,
  text: string,
  titleOf: (connector: string) => string,
): FoundGroup[] {
  const foundTools: FoundGroup = {
    value: 'Tools',
    items: namedFirst(tools, text).map(({ name, title, connector, integrated_account_id: account }) => ({
      key: `${account} ${name}`,
      label: title,
      note: titleOf(connector),
      sign: <VendorSign id={connector} />,
      link: { to: '/try', search: { account, tool: name } },
    })),
  }
  const foundCalls: FoundGroup = {
    value: 'Calls',
    items: calls.map(({ id, at, summary, tool, outcome, targets: [target] }) => ({
      key: id,
      label: summary || tool,
      note: (
        <>
          {target && `${sayTarget(target)}, `}
          <When at={at} />
        </>
      ),
      sign: (
        <Status tone={outcomeWords(outcome).tone}>
          <span className="sr-only">{outcomeWords(outcome).label}</span>
        </Status>
      ),
      link: { to: '/watch', search: { call: id, range: 'month' } },
    })),
  }
  // Tools are found by their meaning, too: where none has the words, calls that have them are meant.
  const isTool = tools.some(({ title }) => hasWords(title, text))
  return [
    {
      value: 'Accounts',
      items: accounts.map(({ id, name, connector }) => ({
        key: id,
        label: name,
        note: titleOf(connector) === name ? undefined : titleOf(connector),
        sign: <VendorSign id={connector} />,
        link: { to: '/accounts/$id', params: { id } },
      })),
    },
    {
      value: 'MCP servers',
      items: servers.map(({ id, name, expires_at }) => ({
        key: id,
        label: name,
        note: expires_at === null ? 'never expires' : <When at={expires_at} />,
        sign: <ServerCog aria-hidden="true" />,
        link: { to: '/servers/$id', params: { id } },
      })),
    },
    ...(isTool ? [foundTools, foundCalls] : [foundCalls, foundTools]),
  ]
}

/** Tools whose title has every word come first: the gateway takes turns between helpdesks. */
function namedFirst<Tool extends { title: string }>(tools: readonly Tool[], text: string): Tool[] {
  const named = ({ title }: Tool) => hasWords(title, text)
  return [...tools.filter(named), ...tools.filter((tool) => !named(tool))]
}

function hasWords(given: string, text: string): boolean {
  const all = given.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

interface Known extends Found {
  /** Other words it is found by. */
  words: string
}

function toKnown({ to, label, icon: Icon, words = '' }: MenuPage): Known {
  return { key: to, label, words, sign: <Icon aria-hidden="true" />, link: { to } }
}

/** Pages that contain every word, those whose label starts with the text first. */
function matching(known: readonly Known[], text: string): Found[] {
  const matches = known.filter(({ label, words }) => hasWords(`${label} ${words}`, text))
  const isFirst = ({ label }: Found) => label.toLowerCase().startsWith(text.toLowerCase())
  return [...matches.filter(isFirst), ...matches.filter((item) => !isFirst(item))]
}
