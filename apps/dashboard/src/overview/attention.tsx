import { useQuery } from '@tanstack/react-query'
import {
  CircleCheck,
  CircleHelp,
  Clock3,
  Gauge,
  type LucideIcon,
  MailCheck,
  PlugZap,
  TriangleAlert,
  Unplug,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { gatewayQuery } from '../api/gateway.ts'
import { usePermissions } from '../api/session.ts'
import { draftCountQuery, openCountQuery } from '../approvals/outbox-requests.ts'
import { ButtonLink, TextLink } from '../design/button.tsx'
import { Panel } from '../design/panel.tsx'
import { count } from '../words/listed.ts'
import type { Attention, Period } from './overview-query.ts'

const looks: Readonly<Record<Attention['kind'], { icon: LucideIcon; tone: 'bad' | 'warn' | 'info' }>> = {
  reconnect: { icon: Unplug, tone: 'bad' },
  outage: { icon: PlugZap, tone: 'bad' },
  quota: { icon: Gauge, tone: 'warn' },
  tool_fails: { icon: TriangleAlert, tone: 'warn' },
  expires: { icon: Clock3, tone: 'info' },
  not_checked: { icon: CircleHelp, tone: 'info' },
}

const washes = { bad: 'bg-bad-wash text-bad', warn: 'bg-warn-wash text-warn', info: 'bg-info-wash text-info' }

interface NeedsYouProps {
  items: readonly Attention[]
  /** How many calls of assistants failed. */
  failed: number
  period: Period
}

/** What someone has to do, the most urgent first, each with the way there. */
export function NeedsYou({ items, failed, period }: NeedsYouProps) {
  const waiting = useQuery(openCountQuery).data ?? 0
  const drafts = useQuery(draftCountQuery).data ?? 0
  return (
    <Panel title="Needs attention" actions={<Recommendations />}>
      {items.length === 0 && waiting + drafts === 0 ? (
        <p className="flex items-center gap-2.5 text-sm text-soft">
          <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-good" />
          <span>
            Nothing waits for you. Every account works, and no MCP server expires within 7 days.
            {failed > 0 && (
              <>
                {' '}
                <TextLink to="/watch" search={{ outcome: 'failed', by: 'assistants', range: period }}>
                  {count(failed, 'call')} failed
                </TextLink>
                .
              </>
            )}
          </span>
        </p>
      ) : (
        <ul className="-my-1 grid divide-y divide-line">
          {waiting > 0 && (
            <Waiting
              title={
                waiting === 1
                  ? 'One message waits for your approval'
                  : `${waiting.toLocaleString('en')} messages wait for your approval`
              }
              says="Customers get them after you approve them."
              search={{}}
            />
          )}
          {drafts > 0 && (
            <Waiting
              title={`${count(drafts, 'draft')} of assistants ${drafts === 1 ? 'waits' : 'wait'} in a helpdesk`}
              says="A person sends or deletes it there."
              search={{ tab: 'drafts' }}
            />
          )}
          {items.map((item) => (
            <Item
              key={`${item.kind} ${item.integrated_account_id} ${item.mcp_server_id} ${item.tool}`}
              item={item}
              period={period}
            />
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** How much there is under Recommended in the settings, for those who may see it. */
function Recommendations() {
  const isOwner = usePermissions().includes('owner')
  const { data } = useQuery({ ...gatewayQuery, enabled: isOwner })
  const found = data?.findings.filter(({ state }) => state !== 'good').length ?? 0
  if (found === 0) return null
  return (
    <TextLink to="/settings" className="text-sm">
      {count(found, 'recommendation')}
    </TextLink>
  )
}

interface WaitingProps {
  title: string
  says: string
  /** Which of the approvals. */
  search: { tab?: string }
}

/** What assistants want to send comes first: somebody waits for an answer. */
function Waiting({ title, says, search }: WaitingProps) {
  return (
    <li className={itemLayout}>
      <span className={`grid size-9 shrink-0 place-items-center rounded-control ${washes.warn}`}>
        <MailCheck aria-hidden="true" className="size-4.5" />
      </span>
      <div className="min-w-0 text-sm">
        <p className="font-medium">{title}</p>
        <p className="text-soft">{says}</p>
      </div>
      <ButtonLink size="small" look="primary" to="/approvals" search={search}>
        Review
      </ButtonLink>
    </li>
  )
}

const itemLayout =
  'grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2 py-3 max-sm:items-start sm:grid-cols-[auto_minmax(0,1fr)_auto] max-sm:[&>a]:col-start-2 max-sm:[&>a]:justify-self-start'

function Item({ item, period }: { item: Attention; period: Period }) {
  // More kinds may come than this page knows.
  const { icon: Icon, tone } = looks[item.kind] ?? looks.tool_fails
  return (
    <li className={itemLayout}>
      <span className={`grid size-9 shrink-0 place-items-center rounded-control ${washes[tone]}`}>
        <Icon aria-hidden="true" className="size-4.5" />
      </span>
      <div className="min-w-0 text-sm">
        <p className="font-medium wrap-anywhere">{item.title}</p>
        {item.advice && <p className="text-soft wrap-anywhere">{item.advice}</p>}
      </div>
      <Way item={item} period={period} />
    </li>
  )
}

function Way({ item, period }: { item: Attention; period: Period }): ReactNode {
  const { kind, tool, integrated_account_id: account, mcp_server_id: server, title } = item
  const about = <span className="sr-only">: {title}</span>
  if (tool !== null) {
    const search = {
      tool,
      outcome: 'failed',
      by: 'assistants',
      range: period,
      ...(account !== null && { account }),
    }
    return (
      <ButtonLink size="small" to="/watch" search={search}>
        View calls{about}
      </ButtonLink>
    )
  }
  if (server !== null) {
    return (
      <ButtonLink size="small" to="/servers/$id" params={{ id: server }}>
        Extend or revoke{about}
      </ButtonLink>
    )
  }
  if (account === null) return null
  const word = kind === 'reconnect' ? 'Reconnect' : kind === 'not_checked' ? 'Check' : 'Open account'
  return (
    <ButtonLink
      size="small"
      look={kind === 'reconnect' ? 'primary' : 'plain'}
      to="/accounts/$id"
      params={{ id: account }}
    >
      {word}
      {about}
    </ButtonLink>
  )
}
