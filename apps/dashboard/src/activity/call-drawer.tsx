import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { sessionQuery } from '../api/session.ts'
import { Badge } from '../design/badge.tsx'
import { Button, ButtonLink, IconButton, TextLink } from '../design/button.tsx'
import { ChangesTable } from '../design/changes-table.tsx'
import { Dialog } from '../design/dialog.tsx'
import { ErrorNote, Loading } from '../design/states.tsx'
import { type Names, pageServerId } from '../names/linked-names.tsx'
import { explain, explainReference } from '../words/explain.ts'
import { isRefused } from '../words/is-refused.ts'
import { sayField } from '../words/say-value.ts'
import { shownChanges } from '../words/shown-changes.ts'
import { CallDetails, CallFacts } from './call-facts.tsx'
import { type Call, callQuery, neighboursQuery } from './call-queries.ts'
import { isStoppedApproval, sayOutcome, saySummary, sayTarget } from './call-words.ts'
import type { WatchSearch } from './read-filter.ts'

interface CallDrawerProps {
  id: string | undefined
  search: WatchSearch
  names: Names
  onOpen: (id: string) => void
  onFilter: (search: { tool: string } | { target: string }) => void
  onClose: () => void
}

/** One call: what happened, to what, why not, and what changed. The list stays beside it. */
export function CallDrawer({ id, search, names, onOpen, onFilter, onClose }: CallDrawerProps) {
  const call = useQuery({ ...callQuery(id ?? ''), enabled: id !== undefined })
  const [target] = call.data?.targets ?? []
  const isGone = call.error instanceof ApiProblem && call.error.status === 404
  return (
    <Dialog
      side
      open={id !== undefined}
      title={call.data ? saySummary(call.data) : isGone ? 'Call not found' : 'Call'}
      actions={id !== undefined && !isGone && <Neighbours id={id} search={search} onOpen={onOpen} />}
      onClose={onClose}
    >
      {call.isPending && <Loading what="Loading call" />}
      {isGone && (
        <p className="text-sm text-soft">
          This call is not in the activity. The link may be mistyped, or the call is older than the gateway
          keeps calls.
        </p>
      )}
      {call.isError && !isGone && <ErrorNote error={call.error} retry={() => call.refetch()} />}
      {call.data && (
        <>
          <Outcome call={call.data} />
          <CallFacts call={call.data} names={names} />
          <CallChanges call={call.data} />
          <CallDetails call={call.data} />
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            {call.data.outbox_item_id !== null && (
              <ButtonLink size="small" to="/approvals" search={{ item: call.data.outbox_item_id }}>
                Open the approval
              </ButtonLink>
            )}
            {target && (
              <Button size="small" onClick={() => onFilter({ target: `${target.kind}:${target.id}` })}>
                View calls on {sayTarget(target).replace(/^./, (letter) => letter.toLowerCase())}
              </Button>
            )}
            <Button size="small" onClick={() => onFilter({ tool: call.data.tool })}>
              View calls of this tool
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

interface NeighboursProps {
  id: string
  search: WatchSearch
  onOpen: (id: string) => void
}

function Neighbours({ id, search, onOpen }: NeighboursProps) {
  const { data } = useQuery(neighboursQuery(id, search))
  const go = (to: string | null | undefined) => () => to && onOpen(to)
  return (
    <>
      <IconButton label="Newer call" disabled={!data?.newer} onClick={go(data?.newer)}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton label="Older call" disabled={!data?.older} onClick={go(data?.older)}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
    </>
  )
}

const washes = {
  warn: 'border-warn/40 bg-warn-wash',
  bad: 'border-bad/40 bg-bad-wash',
} as const

/** How it ended; where it did not succeed, why and what to do. */
function Outcome({ call }: { call: Call }) {
  const { label, tone } = sayOutcome(call)
  const isByHand = call.mcp_server_id === pageServerId
  const explained =
    (call.error_argument === null || isRefused(call)
      ? undefined
      : explainReference(call.summary, isByHand)) ?? explain(call.error_code, isByHand)
  const badge = <Badge tone={tone}>{label}</Badge>
  if (call.outcome === 'attempted') {
    return (
      <div className="grid justify-items-start gap-2 text-sm">
        {badge}
        <p className="text-soft">
          In progress, or the gateway stopped during the call and its outcome is unknown.
        </p>
      </div>
    )
  }
  if (isStoppedApproval(call)) return <Stopped call={call} />
  if (explained === undefined) return <div>{badge}</div>
  const account = call.integrated_account_id
  return (
    <Why call={call}>
      <p>{explained.why}</p>
      <Reason call={call} />
      {explained.advice && <p>{explained.advice}</p>}
      {call.error_code === 'unauthorized' && account !== null && (
        <TextLink to="/accounts/$id" params={{ id: account }}>
          Open the account
        </TextLink>
      )}
    </Why>
  )
}

function Why({ call, children }: { call: Call; children: ReactNode }) {
  return (
    <section
      aria-label="Why"
      className={`grid justify-items-start gap-1.5 rounded-control border p-3.5 text-sm ${washes[isRefused(call) ? 'warn' : 'bad']}`}
    >
      <p className="font-semibold">{sayOutcome(call).label}</p>
      {children}
    </section>
  )
}

/** The helpdesk's own sentence, and which value it is about. Both are data of others. */
function Reason({ call }: { call: Call }) {
  const { error_argument: argument, vendor_message: said } = call
  if (said === null && argument === null) return null
  return (
    <dl className="my-1 grid w-full gap-x-4 gap-y-1 rounded-control bg-panel px-3 py-2.5 sm:grid-cols-[auto_1fr]">
      {said !== null && (
        <>
          <dt className="text-soft">The helpdesk said</dt>
          <dd className="wrap-anywhere">“{said}”</dd>
        </>
      )}
      {argument !== null && (
        <>
          <dt className="text-soft">About</dt>
          <dd className="wrap-anywhere">
            {sayField(argument)}
            {sayField(argument).toLowerCase() !== argument.toLowerCase() && (
              <code className="ml-1.5 text-xs text-soft">{argument}</code>
            )}
          </dd>
        </>
      )}
    </dl>
  )
}

/** Somebody had approved it, and somebody else wrote first: the sentence above says who. */
function Stopped({ call }: { call: Call }) {
  const me = useQuery(sessionQuery).data?.person?.id
  const by = call.approved_by
  const isMine = by?.id !== null && by?.id === me
  return (
    <Why call={call}>
      <p>
        {isMine ? 'You had' : `${by?.name ?? 'Somebody'} had`} approved it, and nothing was sent. What is new
        stands with the approval.
      </p>
      {call.outbox_item_id !== null && (
        <TextLink to="/approvals" search={{ item: call.outbox_item_id }}>
          Read it, and decide again
        </TextLink>
      )}
    </Why>
  )
}

/** The fields that a write changed, before and after. */
export function CallChanges({ call }: { call: Call }) {
  const { changes, outcome } = call
  if (changes.length === 0) return null
  const title = outcome === 'ok' ? 'Changes' : 'Changes that it asked for'
  return (
    <section className="grid gap-2">
      <h3 className="font-medium">{title}</h3>
      <ChangesTable caption={title} changes={shownChanges(call)} noBefore="Not known" />
    </section>
  )
}
