import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { McpServer, ServerConfig } from '../api/schemas.ts'
import { Badge, Status } from '../design/badge.tsx'
import { TextLink } from '../design/button.tsx'
import { SelectBox } from '../design/field.tsx'
import { Cell, HeadCell, Row, stickyFrame, stickyHead, wideOnly } from '../design/table.tsx'
import { sayReach } from '../mint/write-rules.ts'
import { useNow, When } from '../time/when.tsx'
import { grantedByDefault, sayEffect } from '../words/effects.ts'
import type { Order, ServerOrder } from './find-servers.ts'

interface ServersTableProps {
  rows: readonly McpServer[]
  nameOf: (accountId: string) => string
  order: Order
  onOrder: (order: Order) => void
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}

/** MCP servers with a box each, so that several can be revoked at once. */
export function ServersTable({ rows, nameOf, order, onOrder, chosen, onChoose }: ServersTableProps) {
  const isAll = rows.every(({ id }) => chosen.has(id))
  const toggle = (id: string, on: boolean) =>
    onChoose(new Set(on ? [...chosen, id] : [...chosen].filter((each) => each !== id)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section aria-label="MCP servers" tabIndex={0} className={`overflow-x-auto ${stickyFrame}`}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">MCP servers</caption>
        <thead>
          <tr>
            <th scope="col" className={`h-9 w-8 text-left ${stickyHead}`}>
              <SelectBox
                label="Select all"
                checked={isAll}
                isPartly={!isAll && rows.some(({ id }) => chosen.has(id))}
                onChange={(checked) => onChoose(new Set(checked ? rows.map(({ id }) => id) : []))}
              />
            </th>
            <Sortable by="name" order={order} onOrder={onOrder}>
              Name
            </Sortable>
            <Head className={wideOnly}>Customers get</Head>
            <Sortable by="expiry" order={order} onOrder={onOrder} className={wideOnly}>
              Expires
            </Sortable>
            <Sortable by="use" order={order} onOrder={onOrder} className={wideOnly}>
              Last used
            </Sortable>
          </tr>
        </thead>
        <tbody>
          {rows.map((server) => (
            <Row key={server.id} chosen={chosen.has(server.id)}>
              <Cell className="w-8">
                <SelectBox
                  label={`Select ${server.name}`}
                  checked={chosen.has(server.id)}
                  onChange={(checked) => toggle(server.id, checked)}
                />
              </Cell>
              <HeadCell>
                <TextLink to="/servers/$id" params={{ id: server.id }} className="wrap-anywhere">
                  {server.name}
                </TextLink>
                <span className="mt-0.5 block font-normal text-soft">
                  {server.integrated_account_ids.map(nameOf).join(', ')}
                </span>
                <span className="mt-1.5 grid justify-items-start gap-1.5 font-normal sm:hidden">
                  <span className="inline-flex flex-wrap gap-x-1">
                    Customers get: <Reach config={server.config} />
                  </span>
                  <Ends at={server.expires_at} config={server.config} />
                </span>
              </HeadCell>
              <Cell className={`min-w-40 ${wideOnly}`}>
                <Reach config={server.config} />
              </Cell>
              <Cell className={`whitespace-nowrap ${wideOnly}`}>
                <Ends at={server.expires_at} config={server.config} />
              </Cell>
              <Cell className={`whitespace-nowrap ${wideOnly}`}>
                {server.last_used_at === null ? (
                  <span className="text-soft">Never</span>
                ) : (
                  <When at={server.last_used_at} />
                )}
              </Cell>
            </Row>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const head = `px-3 text-left text-xs font-medium whitespace-nowrap text-soft ${stickyHead}`

function Head({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <th scope="col" className={`${head} ${className}`}>
      {children}
    </th>
  )
}

interface SortableProps {
  by: ServerOrder
  order: Order
  onOrder: (order: Order) => void
  children: ReactNode
  className?: string
}

function Sortable({ by, order, onOrder, children, className = '' }: SortableProps) {
  const isChosen = order.by === by
  const Icon = order.isDescending ? ArrowDown : ArrowUp
  const sort = isChosen ? (order.isDescending ? 'descending' : 'ascending') : 'none'
  return (
    <th scope="col" aria-sort={sort} className={`${head} ${className}`}>
      <button
        type="button"
        onClick={() => onOrder({ by, isDescending: isChosen ? !order.isDescending : by === 'use' })}
        className="inline-flex items-center gap-1 rounded hover:text-ink"
      >
        {children}
        <Icon aria-hidden="true" className={`size-3.5 ${isChosen ? '' : 'invisible'}`} />
      </button>
    </th>
  )
}

/** When customers get what is written through it, and what it may do that is hard to undo. */
function Reach({ config }: { config: ServerConfig }) {
  const granted = config.effects ?? grantedByDefault
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {sayReach(config, granted)}
      <RiskBadges granted={granted} />
    </span>
  )
}

function RiskBadges({ granted }: { granted: readonly string[] }) {
  return granted
    .filter((effect) => risky.includes(effect))
    .map((effect) => (
      <Badge key={effect} tone="bad">
        {effect === 'destructive' ? 'Can delete and merge' : 'Can change settings'}
      </Badge>
    ))
}

/** The effects that an MCP server permits; those with a color are hard to undo. */
export function Granted({ config }: { config: { effects?: readonly string[] } }) {
  const granted = config.effects ?? grantedByDefault
  const words = granted.filter((effect) => !risky.includes(effect)).map((effect) => sayEffect(effect))
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {words.join(', ')}
      <RiskBadges granted={granted} />
    </span>
  )
}

const soonMs = 3 * 86_400_000

/** What a URL without an end should not be good for. */
const risky: readonly string[] = ['destructive', 'admin']

/** "in 3 days". Only what needs attention has a dot, and the words for it below. */
export function Ends({ at, config }: { at: string | null; config: { effects?: readonly string[] } }) {
  const now = useNow()
  if (at === null) {
    const isRisky = (config.effects ?? grantedByDefault).some((effect) => risky.includes(effect))
    return isRisky ? (
      <NeedsCare why="It can do what is hard to undo, so set an end.">Never expires</NeedsCare>
    ) : (
      'Never expires'
    )
  }
  const left = Date.parse(at) - now
  if (left <= 0) {
    return (
      <span className="text-soft">
        Expired <When at={at} />
      </span>
    )
  }
  if (left >= soonMs) return <When at={at} />
  return (
    <NeedsCare why="Then its URL stops working.">
      <When at={at} />
    </NeedsCare>
  )
}

function NeedsCare({ why, children }: { why: string; children: ReactNode }) {
  return (
    <Status tone="warn" wraps>
      <span>
        {children}
        <span className="block max-w-40 text-xs whitespace-normal text-soft">{why}</span>
      </span>
    </Status>
  )
}
