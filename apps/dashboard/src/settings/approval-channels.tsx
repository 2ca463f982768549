import { type Channel, channelWish, channelWords } from '../approvals/channel-words.ts'
import { Status } from '../design/badge.tsx'
import { TextLink } from '../design/button.tsx'
import { ForOperator } from '../design/for-operator.tsx'
import { Panel } from '../design/panel.tsx'

/** Where people are asked to approve what waits, to whom it goes, and how to set up the rest. */
export function ApprovalChannels({ channels }: { channels: readonly Channel[] }) {
  const kinds = Object.entries(channelWords) as [Channel['channel'], (typeof channelWords)['email']][]
  return (
    <Panel
      title="How people hear about approvals"
      intro={
        <>
          Replies that wait are always listed under <TextLink to="/approvals">Approvals</TextLink>. With
          these, nobody has to look there.
        </>
      }
    >
      <ul className="grid gap-5">
        {kinds.map(([kind, { label, meaning }]) => {
          const own = channels.filter(({ channel }) => channel === kind)
          return (
            <li key={kind} className="grid gap-1 text-sm">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-medium">{label}</span>
                <Status tone={own.length > 0 ? 'good' : 'plain'}>{own.length > 0 ? 'On' : 'Off'}</Status>
              </p>
              {own.map(({ to }) => (
                <p key={to} className="wrap-anywhere">
                  Goes to: {to}
                </p>
              ))}
              <p className="text-soft">{meaning}</p>
              {own.length === 0 && <ForOperator {...channelWish(kind)} />}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
