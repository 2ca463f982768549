import { type Channel, channelWords } from '../approvals/channel-words.ts'
import { Status } from '../design/badge.tsx'
import { ExternalLink, TextLink } from '../design/button.tsx'
import { CopyButton } from '../design/copy.tsx'
import { Details, Panel } from '../design/panel.tsx'

const guide = 'https://github.com/helpdesk-mcp/helpdesk-mcp/blob/main/docs/approvals.md'

/** Where people are asked to approve what waits, to whom it goes, and how to set up the rest. */
export function ApprovalChannels({ channels }: { channels: readonly Channel[] }) {
  const kinds = Object.entries(channelWords) as [Channel['channel'], (typeof channelWords)['email']][]
  return (
    <Panel
      title="Approvals"
      intro={
        <>
          What waits for a person always stands under <TextLink to="/approvals">Approvals</TextLink>. These
          tell people about it, too.
        </>
      }
    >
      <ul className="grid gap-5">
        {kinds.map(([kind, { label, meaning, settings }]) => {
          const own = channels.filter(({ channel }) => channel === kind)
          return (
            <li key={kind} className="grid gap-1 text-sm">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-medium">{label}</span>
                <Status tone={own.length > 0 ? 'good' : 'plain'}>
                  {own.length > 0 ? 'On' : 'Not set up'}
                </Status>
              </p>
              {own.map(({ to }) => (
                <p key={to} className="wrap-anywhere">
                  Goes to: {to}
                </p>
              ))}
              <p className="text-soft">{meaning}</p>
              {own.length === 0 && <Setup label={label} settings={settings} />}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function Setup({ label, settings }: { label: string; settings: readonly string[] }) {
  return (
    <Details
      summary={
        <span className="font-normal">
          How to set it up<span className="sr-only">: {label}</span>
        </span>
      }
    >
      <div className="grid gap-2 text-soft">
        <p>
          Whoever runs the gateway sets these, and starts it again.{' '}
          <ExternalLink href={guide}>Where each value comes from</ExternalLink>
        </p>
        <ul className="grid gap-1.5">
          {settings.map((setting) => (
            <li key={setting} className="flex flex-wrap items-center gap-2">
              <code className="min-w-0 text-xs wrap-anywhere">{setting}</code>
              <CopyButton text={setting} what={setting} />
            </li>
          ))}
        </ul>
      </div>
    </Details>
  )
}
