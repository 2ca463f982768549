import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NavigateOptions } from '@tanstack/react-router'
import {
  Ban,
  CircleCheck,
  CircleX,
  Clock,
  type LucideIcon,
  Monitor,
  Moon,
  ServerCog,
  Sun,
} from 'lucide-react'
import { type ReactNode, useEffect, useMemo } from 'react'
import { outcomeWords, saySummary, sayTarget } from '../activity/call-words.ts'
import { answered, api } from '../api/answered.ts'
import { connectorsQuery } from '../api/connectors.ts'
import { usePermissions } from '../api/session.ts'
import { sayHeld } from '../approvals/outbox-words.ts'
import { keepTheme, type Theme } from '../design/theme.ts'
import { useDebounced } from '../design/use-debounced.ts'
import { VendorSign } from '../design/vendor-sign.tsx'
import type { components } from '../generated/api.d.ts'
import { When } from '../time/when.tsx'
import type { Tone } from '../words/tone.ts'
import { actions, type MenuPage, permittedMenu } from './pages.ts'

export interface Found {
  key: string
  label: string
  note?: ReactNode
  sign: ReactNode
  /** More that tells it from others, below it. */
  more?: ReactNode
  /** Where it leads, or what it does. */
  go: NavigateOptions | (() => void)
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
  const queries = useQueryClient()
  // The first search reads the tools of every helpdesk: better while one is still typing.
  useEffect(() => {
    if (enabled) void queries.prefetchQuery(findQuery('open'))
  }, [enabled, queries])
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
        items: matching(
          [...actions.filter(({ need }) => permissions.includes(need)).map(toKnown), ...themeActions(asked)],
          asked,
        ),
      },
      ...(data && asked !== '' ? groupsOf(data, asked, titleOf) : []),
    ]
    return withoutGuesses(
      found.filter(({ items }) => items.length > 0),
      asked,
    )
  }, [asked, data, titles, permissions])
  return { groups, isSearching: enabled && asked !== '' && (isFetching || asked !== q) }
}

/** Tools are found by their meaning, too. Those without the words are only shown where nothing else was found. */
export function withoutGuesses(groups: readonly FoundGroup[], text: string): FoundGroup[] {
  const named = groups.flatMap(({ value, items }): FoundGroup[] => {
    const kept = value === 'Tools' ? items.filter(({ label }) => hasWords(label, text)) : items
    return kept.length === 0 ? [] : [{ value, items: kept }]
  })
  return named.length > 0 ? named : [...groups]
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
      go: { to: '/try', search: { account, tool: name } },
    })),
  }
  const toFound = ({ id, at, summary, tool, outcome, targets: [target] }: Answer['calls'][number]) => ({
    key: id,
    label: saySummary({ summary, tool, outcome }),
    note: <When at={at} />,
    more: target && [sayTarget(target), target.customer ?? target.title].filter(Boolean).join(' · '),
    sign: <OutcomeSign outcome={outcome} />,
  })
  const foundCalls: FoundGroup = {
    value: 'Calls',
    items: calls
      .filter(({ outbox_item_id: item }) => item === null)
      .map((call) => ({ ...toFound(call), go: { to: '/watch', search: { call: call.id, range: 'month' } } })),
  }
  const foundApprovals: FoundGroup = {
    value: 'Approvals',
    items: calls.flatMap((call) => {
      const { outbox_item_id: item, outbox_state: state, effects } = call
      if (item === null || state === null) return []
      const note = sayHeld(state, effects.includes('outbound'))
      return [{ ...toFound(call), note, go: { to: '/approvals', search: { item } } }]
    }),
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
        go: { to: '/accounts/$id', params: { id } },
      })),
    },
    {
      value: 'MCP servers',
      items: servers.map(({ id, name, expires_at }) => ({
        key: id,
        label: name,
        note: expires_at === null ? 'never expires' : <When at={expires_at} />,
        sign: <ServerCog aria-hidden="true" />,
        go: { to: '/servers/$id', params: { id } },
      })),
    },
    foundApprovals,
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

const outcomeSigns: Readonly<Record<Tone, { icon: LucideIcon; className: string }>> = {
  plain: { icon: CircleCheck, className: '' },
  good: { icon: CircleCheck, className: '[&_svg]:text-good' },
  info: { icon: Clock, className: '[&_svg]:text-info' },
  warn: { icon: Ban, className: '[&_svg]:text-warn' },
  bad: { icon: CircleX, className: '[&_svg]:text-bad' },
}

/** How a call ended, by a sign that says it without its color too. */
function OutcomeSign({ outcome }: { outcome: string }) {
  const { label, tone } = outcomeWords(outcome)
  const { icon: Icon, className } = outcomeSigns[tone]
  return (
    <span className={className} title={label}>
      <Icon aria-hidden="true" />
      <span className="sr-only">{label}</span>
    </span>
  )
}

const themeIcons: Readonly<Record<Theme, LucideIcon>> = { system: Monitor, light: Sun, dark: Moon }
const themeLabels: Readonly<Record<Theme, string>> = {
  system: 'Use the theme of this device',
  light: 'Use the light theme',
  dark: 'Use the dark theme',
}

/** For who looks for them: they are no daily work. */
function themeActions(asked: string): Known[] {
  if (asked === '') return []
  return (Object.keys(themeLabels) as Theme[]).map((theme) => {
    const Icon = themeIcons[theme]
    return {
      key: `theme ${theme}`,
      label: themeLabels[theme],
      words: 'mode appearance colors night day',
      sign: <Icon aria-hidden="true" />,
      go: () => keepTheme(theme),
    }
  })
}

interface Known extends Found {
  /** Other words it is found by. */
  words: string
}

function toKnown({ to, label, icon: Icon, words = '' }: MenuPage): Known {
  return { key: to, label, words, sign: <Icon aria-hidden="true" />, go: { to } }
}

/** Pages that contain every word, those whose label starts with the text first. */
function matching(known: readonly Known[], text: string): Found[] {
  const matches = known.filter(({ label, words }) => hasWords(`${label} ${words}`, text))
  const isFirst = ({ label }: Found) => label.toLowerCase().startsWith(text.toLowerCase())
  return [...matches.filter(isFirst), ...matches.filter((item) => !isFirst(item))]
}
