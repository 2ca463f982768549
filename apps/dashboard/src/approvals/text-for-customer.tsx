import { Details } from '../design/panel.tsx'
import { When } from '../time/when.tsx'
import { isHtml, readHtml } from './html-text.ts'
import type { OutboxDetail } from './outbox-requests.ts'

const box = 'rounded-control bg-sunken p-4 leading-relaxed wrap-anywhere whitespace-pre-wrap'

/** The whole text, never a part of it: what is not read here may reach a customer. HTML is shown as it is read, and as it is sent on request. */
export function TextForCustomer({ text, edited }: Pick<OutboxDetail, 'edited'> & { text: string }) {
  const html = isHtml(text)
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <h3 className="text-sm font-medium">Text for the customer</h3>
        {edited && (
          <p className="text-sm text-soft">
            Edited by {edited.by.name ?? 'a program'} <When at={edited.at} />
          </p>
        )}
      </div>
      <p className={box}>{html ? readHtml(text) : text}</p>
      {html && (
        <Details summary="As it is sent, in HTML">
          <p className={`${box} font-mono text-xs`}>{text}</p>
        </Details>
      )}
    </div>
  )
}
