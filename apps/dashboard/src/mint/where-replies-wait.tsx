import type { Connector } from '../api/schemas.ts'
import { VendorSign } from '../design/vendor-sign.tsx'
import { listed } from '../words/listed.ts'

interface WhereRepliesWaitProps {
  /** Of the accounts that are chosen, each once. */
  connectors: readonly Pick<Connector, 'id' | 'title' | 'keeps_drafts'>[]
}

/** Of replies that one of the team approves first: in which helpdesk they are drafts, and which wait on this page. */
export function WhereRepliesWait({ connectors }: WhereRepliesWaitProps) {
  const places = [
    {
      where: 'as drafts in the helpdesk, where you send them',
      own: connectors.filter(({ keeps_drafts: keeps }) => keeps),
    },
    { where: 'here, under Approvals', own: connectors.filter(({ keeps_drafts: keeps }) => !keeps) },
  ].filter(({ own }) => own.length > 0)
  if (places.length === 0) return null
  const drafting = places[0]?.own.filter(({ keeps_drafts: keeps }) => keeps) ?? []
  return (
    <section aria-label="Where replies wait" className="grid gap-2 text-sm">
      <p className="font-medium">Where replies wait</p>
      <ul className="grid gap-1.5">
        {places.flatMap(({ where, own }) =>
          own.map(({ id, title }) => (
            <li key={id} className="flex items-center gap-2">
              <VendorSign id={id} />
              <span>
                <span className="font-medium">{title}</span>: {where}
              </span>
            </li>
          )),
        )}
      </ul>
      {drafting.length > 0 && (
        <p className="text-soft">
          What{' '}
          {listed(
            drafting.map(({ title }) => title),
            'or',
          )}{' '}
          cannot keep as a draft, such as closing a ticket, waits under Approvals, too.
        </p>
      )}
    </section>
  )
}
