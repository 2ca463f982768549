import { Details } from '../design/panel.tsx'
import { isHtml, readHtml } from './html-text.ts'

const box = 'rounded-control bg-sunken p-4 leading-relaxed wrap-anywhere whitespace-pre-wrap'

/** The whole text, never a part of it: what is not read here may reach a customer. HTML is shown as it is read, and as it is sent on request. */
export function TextForCustomer({ text }: { text: string }) {
  const html = isHtml(text)
  return (
    <div className="grid gap-1.5">
      <h3 className="text-sm font-medium">Text for the customer</h3>
      <p className={box}>{html ? readHtml(text) : text}</p>
      {html && (
        <Details summary="As it is sent, in HTML">
          <p className={`${box} font-mono text-xs`}>{text}</p>
        </Details>
      )}
    </div>
  )
}
