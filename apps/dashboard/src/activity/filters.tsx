import { useQuery } from '@tanstack/react-query'
import { allAccountsQuery } from '../api/accounts.ts'
import { allServersQuery } from '../api/servers.ts'
import { sessionQuery } from '../api/session.ts'
import { DownloadLink } from '../design/button.tsx'
import { type Choice, FilterBar, type Options } from '../design/filter-bar.tsx'
import { lastNameQuery, pageServerId } from '../names/linked-names.tsx'
import { peopleQuery } from '../people/people-requests.ts'
import { effects, effectWords } from '../words/effects.ts'
import { sayField } from '../words/say-value.ts'
import { outcomeOptions, sayCode } from './call-words.ts'
import { exportUrl, ranges, type WatchSearch } from './read-filter.ts'

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
      chips={[
        ...(search.target ? [{ key: 'target', label: sayTargetFilter(search.target) } as const] : []),
        ...(search.tool ? [{ key: 'tool', label: search.tool } as const] : []),
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

function useChoices(search: WatchSearch, codes: readonly string[]): Choice<keyof WatchSearch>[] {
  const accounts = useNamed(useQuery(allAccountsQuery).data, search.account)
  const servers = useNamed(useQuery(allServersQuery).data, search.server)
  const people = usePeople()
  const errors = search.error && !codes.includes(search.error) ? [search.error, ...codes] : codes
  const outcomes: Options =
    search.outcome === 'error' ? [...outcomeOptions, ['error', 'Failed or stopped']] : outcomeOptions
  return [
    {
      key: 'range',
      label: 'Time range',
      options: Object.entries(ranges).map(([key, { label }]) => [key, label]),
      value: search.range ?? 'day',
    },
    { key: 'outcome', label: 'Outcome', all: 'Any outcome', options: outcomes, value: search.outcome },
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
    <DownloadLink
      key={format}
      size="small"
      href={exportUrl(search, format, Date.now())}
      // The time range ends now, not when the page was drawn.
      onClick={({ currentTarget }) => {
        currentTarget.href = exportUrl(search, format, Date.now())
      }}
    >
      Export {format.toUpperCase()}
    </DownloadLink>
  ))
}
