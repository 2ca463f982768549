import { useQuery } from '@tanstack/react-query'
import { gatewayQuery } from '../api/gateway.ts'
import { Badge } from '../design/badge.tsx'
import { TextLink } from '../design/button.tsx'
import { ForOperator } from '../design/for-operator.tsx'
import { Linked } from '../design/linked.tsx'
import { Page } from '../design/page.tsx'
import { Details, Facts, Panel } from '../design/panel.tsx'
import { ErrorNote, Loading, Note } from '../design/states.tsx'
import type { components } from '../generated/api.d.ts'
import { When } from '../time/when.tsx'
import { count, listed } from '../words/listed.ts'
import { ApprovalChannels } from './approval-channels.tsx'

type Gateway = components['schemas']['Gateway']
type Finding = components['schemas']['Finding']

/** What is running, where, and what is not safe yet. */
export function Settings() {
  const gateway = useQuery(gatewayQuery)
  return (
    <Page
      title="Settings"
      intro="What is on and what is off. Your IT changes these settings: copy the text, and send it to them."
    >
      {gateway.isPending && <Loading what="Loading settings" />}
      {gateway.isError && <ErrorNote error={gateway.error} retry={() => gateway.refetch()} />}
      {gateway.data && (
        <>
          <Linked id="approvals">
            <ApprovalChannels channels={gateway.data.approval_channels} />
          </Linked>
          <Findings gateway={gateway.data} />
          <Running gateway={gateway.data} />
        </>
      )}
    </Page>
  )
}

function Findings({ gateway: { findings, command } }: { gateway: Gateway }) {
  const open = (['wrong', 'note'] as const).flatMap((state) =>
    findings.filter((finding) => finding.state === state),
  )
  const good = findings.filter(({ state }) => state === 'good')
  return (
    <Panel
      title="Recommended"
      intro="What would make this gateway safer, or let more people and assistants reach it. What is marked as a problem comes first."
    >
      <div className="grid gap-4">
        {open.length === 0 && <Note tone="good">Nothing to change.</Note>}
        {open.length > 0 && (
          <ul className="grid gap-4">
            {open.map((finding) => (
              <OneFinding key={`${finding.what} ${finding.says}`} finding={finding} />
            ))}
          </ul>
        )}
        <ForIt findings={open} />
        <Details summary={`${count(good.length, 'check')} passed`}>
          <p className="mb-3 text-sm text-soft">
            <code>{command} doctor</code> checks more: it also asks the public URL and every helpdesk.
          </p>
          <ul className="grid gap-2 text-sm">
            {good.map(({ what, says }) => (
              <li key={`${what} ${says}`} className="wrap-anywhere">
                <span className="font-medium">{capital(what)}</span>:{' '}
                <span className="text-soft">{says}</span>
              </li>
            ))}
          </ul>
        </Details>
      </div>
    </Panel>
  )
}

function OneFinding({ finding: { what, state, says, fix } }: { finding: Finding }) {
  const { advice } = readFix(fix)
  const way = wayOf(what)
  return (
    <li className="grid gap-1 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={state === 'wrong' ? 'bad' : 'warn'}>
          {state === 'wrong' ? 'Problem' : 'Recommended'}
        </Badge>
        <span className="font-medium wrap-anywhere">{capital(what)}</span>
      </p>
      <p className="wrap-anywhere">{sentence(says)}</p>
      {advice && !isSetting(advice) && <p className="text-soft wrap-anywhere">{sentence(advice)}</p>}
      {way && (
        <p>
          <TextLink to={way.to} search={way.search ?? {}}>
            {way.label}
          </TextLink>
        </p>
      )}
    </li>
  )
}

/** All that only whoever runs the gateway can do, as one text. */
function ForIt({ findings }: { findings: readonly Finding[] }) {
  const lines = findings.flatMap(({ what, says, fix }) => {
    const { advice, command } = readFix(fix)
    // What can be mended on the page needs nobody else.
    const runs = wayOf(what) ? undefined : command
    if (runs === undefined && !isSetting(advice)) return []
    const how = [
      ...(advice === undefined ? [] : [sentence(advice)]),
      ...(runs === undefined ? [] : [`Run: ${runs}`]),
    ]
    return [[`${capital(what)}: ${sentence(says)}`, ...how].join('\n    ')]
  })
  if (lines.length === 0) return null
  return <ForOperator wish="Could you please change this in Helpdesk MCP" lines={lines} />
}

function isSetting(advice: string | undefined): boolean {
  return advice?.includes('HELPDESK_MCP_') === true
}

function wayOf(what: string) {
  return Object.hasOwn(ways, what) ? ways[what] : undefined
}

/** Where what was found can be mended on this page, by what it is about. */
const ways: Readonly<
  Record<string, { to: '/team' | '/tokens' | '/servers'; search?: { invite: string }; label: string }>
> = {
  owners: { to: '/team', search: { invite: 'owner' }, label: 'Invite an owner' },
  'API tokens': { to: '/tokens', label: 'Open API tokens' },
  'URLs of MCP servers': { to: '/servers', label: 'Open MCP servers' },
}

/** What to do, and the command that does it. */
function readFix(fix: string | null): { advice?: string | undefined; command?: string | undefined } {
  if (fix === null) return {}
  const found = /^(.*?): ((?:helpdesk-mcp\S*|npx|chmod) .+)$/.exec(fix)
  if (!found) return { advice: fix }
  const [, advice, command] = found
  return { command, ...(advice === 'Run' ? {} : { advice }) }
}

/** A finding begins with a small letter, since the command line writes it behind a colon. Addresses and paths stay as they are. */
function sentence(says: string): string {
  return `${/^\S*[/.]\S/.test(says) ? says : capital(says)}${/[.?!]$/.test(says) ? '' : '.'}`
}

function capital(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase())
}

function Running({ gateway }: { gateway: Gateway }) {
  const days = (number: number | null) => (number === null ? 'Unknown' : count(number, 'day'))
  return (
    <Panel title="What is running">
      <Details summary="Details for IT">
        <Facts
          rows={[
            ['Version', `${gateway.version}${gateway.demo ? ', as a demo' : ''}`],
            ['Node.js', gateway.node],
            ['Started', gateway.started_at === null ? 'Unknown' : <When key="at" at={gateway.started_at} />],
            ['Public URL', <Long key="url">{gateway.public_url}</Long>],
            ['Listens at', gateway.listens_at ?? 'Unknown'],
            [
              'Apps that sign in',
              <Long key="in">{gateway.sign_in_url ?? 'Not possible here: see what is not safe yet'}</Long>,
            ],
            ['Database', <Long key="db">{gateway.database ?? 'Unknown'}</Long>],
            ['Secret key', <Long key="key">{gateway.key ?? 'Unknown'}</Long>],
            ['Helpdesks', listed(gateway.connectors.map(({ title }) => title))],
            ['Activity is kept for', days(gateway.activity_days)],
            [
              'Words of messages',
              gateway.activity_text_days === 0
                ? 'Not kept'
                : `Encrypted, for ${days(gateway.activity_text_days)}`,
            ],
            ['Audit trail is kept for', days(gateway.audit_days)],
          ]}
        />
      </Details>
    </Panel>
  )
}

function Long({ children }: { children: string }) {
  return <span className="font-mono text-[0.8125rem] wrap-anywhere">{children}</span>
}
