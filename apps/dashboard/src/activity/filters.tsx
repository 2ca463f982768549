import { useQuery } from '@tanstack/react-query'
import { allAccountsQuery } from '../api/accounts.ts'
import { allServersQuery } from '../api/servers.ts'
import { sessionQuery } from '../api/session.ts'
import { DownloadLink } from '../design/button.tsx'
import { type Choice, FilterBar, type Options } from '../design/filter-bar.tsx'
import { lastNameQuery, pageServerId } from '../names/linked-names.tsx'
import { useToolTitles } from '../names/tool-titles.ts'
import { peopleQuery } from '../people/people-requests.ts'
import { effects, effectWords } from '../words/effects.ts'
import { count } from '../words/listed.ts'
import { sayField } from '../words/say-value.ts'
import { reportQuery } from './call-queries.ts'
import { countedAs, outcomeOptions, sayCode } from './call-words.ts'
import { exportUrl, ranges, reportExportUrl, type WatchSearch } from './read-filter.ts'

interface FiltersProps {
  search: WatchSearch
  /** Error codes that occurred. */
  codes: readonly string[]
  /** `typed`: by a letter. */
  onChange: (search: WatchSearch, typed?: boolean) => void
}

/** The filters. They are part of the page's URL, so that a view can be shared. */
export function Filters({ search, codes, onChange }: FiltersProps) {
  const { range: _, ...chosen } = search
  const choices = useChoices(search, codes)
  const titleOf = useToolTitles()
  const counted = countedAs.find(([figure]) => figure === search.counted)
  const { data: report } = useQuery({ ...reportQuery(search), enabled: !search.q })
  return (
    <FilterBar<keyof WatchSearch>
      text={{
        key: 'q',
        label: 'Search calls',
        placeholder: 'Ticket, tool or server',
        value: search.q,
        maxLength: 200,
      }}
      choices={choices}
      folded
      done={search.q || !report ? 'Show calls' : `Show ${count(report.calls, 'call')}`}
      chips={[
        ...(search.target ? [{ key: 'target', label: sayTargetFilter(search.target) } as const] : []),
        ...(search.tool ? [{ key: 'tool', label: titleOf(search.tool) } as const] : []),
        ...(counted ? [{ key: 'counted', label: counted[1] } as const] : []),
        ...(search.app ? [{ key: 'app', label: 'One connected app' } as const] : []),
      ]}
      onChange={(key, value, typed) => {
        const { [key]: _, ...rest } = search
        onChange(value === undefined ? rest : { ...rest, [key]: value }, typed)
      }}
      onClear={
        Object.values(chosen).some(Boolean)
          ? () => onChange(search.range ? { range: search.range } : {})
          : undefined
      }
    />
  )
}

const makers: Options = [
  ['assistants', 'By AI assistants'],
  ['people', 'By people'],
]

/** What only links of older pages say. */
const olderOutcomes: Options = [
  ['error', 'Failed or stopped'],
  ['held', 'Asked for approval'],
]

function useChoices(search: WatchSearch, codes: readonly string[]): Choice<keyof WatchSearch>[] {
  const accounts = useNamed(useQuery(allAccountsQuery).data, search.account)
  const servers = useNamed(useQuery(allServersQuery).data, search.server)
  const people = usePeople()
  const errors = search.error && !codes.includes(search.error) ? [search.error, ...codes] : codes
  const older = olderOutcomes.filter(([outcome]) => outcome === search.outcome)
  return [
    {
      key: 'range',
      label: 'Time range',
      options: Object.entries(ranges).map(([key, { label }]) => [key, label]),
      value: search.range ?? 'day',
    },
    {
      key: 'outcome',
      label: 'Outcome',
      all: 'Any outcome',
      options: [...outcomeOptions, ...older],
      value: search.outcome,
    },
    {
      key: 'effect',
      label: 'Effect',
      all: 'Any effect',
      options: effects.map((effect) => [effect, effectWords[effect].label]),
      value: search.effect,
    },
    {
      key: 'server',
      label: 'MCP server',
      all: 'All MCP servers',
      options: [...servers, [pageServerId, 'Try a tool']],
      value: search.server,
    },
    { key: 'account', label: 'Account', all: 'All accounts', options: accounts, value: search.account },
    { key: 'by', label: 'Made by', all: 'By anyone', options: makers, value: search.by },
    ...(people.length === 0
      ? []
      : [{ key: 'person' as const, label: 'Person', all: 'Anyone', options: people, value: search.person }]),
    ...(errors.length === 0
      ? []
      : [
          {
            key: 'error' as const,
            label: 'Reason',
            all: 'Any reason',
            options: errors.map((code) => [code, sayCode(code)] as const),
            value: search.error,
          },
        ]),
  ]
}

/** Everyone in whose name an app may call. */
function usePeople(): Options {
  const isOwner = useQuery(sessionQuery).data?.owner ?? false
  const inTenant = useQuery(peopleQuery()).data ?? []
  const owners = useQuery({ ...peopleQuery('gateway'), enabled: isOwner }).data ?? []
  return [...inTenant, ...owners].map(({ id, name }) => [id, name] as const)
}

/** Names by id; what is no more has the name that it had last. */
function useNamed(
  rows: readonly { id: string; name: string }[] | undefined,
  chosen: string | undefined,
): Options {
  const isGone =
    chosen !== undefined &&
    chosen !== pageServerId &&
    rows !== undefined &&
    !rows.some(({ id }) => id === chosen)
  const { data } = useQuery({ ...lastNameQuery(chosen ?? ''), enabled: isGone })
  const named = (rows ?? []).map(({ id, name }) => [id, name] as const)
  return isGone && data ? [...named, [chosen, `${data} (no more)`]] : named
}

/** `ticket:123` is "Ticket 123". */
function sayTargetFilter(target: string): string {
  const colon = target.indexOf(':')
  return colon === -1 ? target : `${sayField(target.slice(0, colon))} ${target.slice(colon + 1)}`
}

const formats = ['csv', 'json'] as const

/** Downloads every matching call. The gateway writes the file as it is read. */
export function ExportLinks({ search }: { search: WatchSearch }) {
  return formats.map((format) => (
    <ExportLink
      key={format}
      label={`Export ${format.toUpperCase()}`}
      urlAt={(now) => exportUrl(search, format, now, ownZone())}
    />
  ))
}

/** Downloads what the report shows. */
export function ReportExportLink({ search }: { search: WatchSearch }) {
  return <ExportLink label="Export CSV" urlAt={(now) => reportExportUrl(search, now, ownZone())} />
}

function ExportLink({ label, urlAt }: { label: string; urlAt: (now: number) => string }) {
  return (
    <DownloadLink
      size="small"
      href={urlAt(Date.now())}
      // The time range ends now, not when the page was drawn.
      onClick={({ currentTarget }) => {
        currentTarget.href = urlAt(Date.now())
      }}
    >
      {label}
    </DownloadLink>
  )
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
