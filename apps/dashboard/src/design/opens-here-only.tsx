import { guides } from '../words/guides.ts'
import { ForOperator } from './for-operator.tsx'
import { Details } from './panel.tsx'
import { Note } from './states.tsx'

interface OpensHereOnlyProps {
  /** What does, as a sentence begins: "This link". */
  what: string
  /** What follows from that, or what to do afterwards, in a sentence. */
  children: string
}

/** What is asked of whoever runs a gateway whose links open only on its own computer. */
export const publicUrlWish = {
  wish: 'Please let our colleagues reach Helpdesk MCP: until now it opens only on the computer where it runs. Run it on a server with a domain, behind a reverse proxy that has a certificate, such as Caddy or nginx, and start it with its address in this setting',
  lines: ['HELPDESK_MCP_PUBLIC_URL=https://helpdesk-mcp.example.com'],
  guide: guides.gateway,
}

/** Beside a link for a colleague that would not open for them, with the text for whoever can change that. */
export function OpensHereOnly({ what, children }: OpensHereOnlyProps) {
  return (
    <Note tone="warn">
      <div className="grid min-w-0 flex-1 gap-2">
        <p>
          <span className="font-medium">
            {what} opens on this computer only, until your IT sets a public URL.
          </span>{' '}
          {children}
        </p>
        <Details summary="Make it open for colleagues">
          <ForOperator {...publicUrlWish} />
        </Details>
      </div>
    </Note>
  )
}
