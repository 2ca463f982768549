import { useState } from 'react'
import type { ServerPreview } from '../api/schemas.ts'
import { EffectBadges } from '../design/badge.tsx'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { SearchInput } from '../design/field.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'
import { count } from '../words/listed.ts'
import { inToolOrder } from '../words/tool-order.ts'
import { searchTools } from './tool-search.tsx'

type Tool = ServerPreview['callable'][number]

interface ToolsDialogProps {
  tools: readonly Tool[]
  /** Effects that are granted, the least severe first. */
  granted: readonly string[]
  /** The name of a helpdesk. */
  titleOf: (connector: string) => string
}

/** Every tool that an assistant may call, by helpdesk and by what it works on, with a search: there may be hundreds. */
export function ToolsDialog({ tools, granted, titleOf }: ToolsDialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div>
      <Button size="small" onClick={() => setIsOpen(true)}>
        Show {count(tools.length, 'tool')}
      </Button>
      <Dialog
        side
        open={isOpen}
        title={`${count(tools.length, 'tool')} that the assistant may use`}
        onClose={() => setIsOpen(false)}
      >
        <ToolGroups tools={tools} granted={granted} titleOf={titleOf} />
      </Dialog>
    </div>
  )
}

/** Of what a tool can do, what is granted: one that could do more is narrowed to that. */
function grantedOf(effects: readonly string[], granted: readonly string[]): readonly string[] {
  const own = granted.filter((effect) => effects.includes(effect))
  return own.length > 0 ? own : granted.slice(-1)
}

function ToolGroups({ tools, granted, titleOf }: ToolsDialogProps) {
  const [question, setQuestion] = useState('')
  const found = searchTools(inToolOrder(tools), question, tools.length)
  const connectors = [...new Set(tools.map(({ connector }) => connector))]
  const own = (connector: string) => found.filter((tool) => tool.connector === connector)
  const shown = connectors.filter((connector) => own(connector).length > 0)
  return (
    <div className="grid gap-5 text-sm">
      <SearchInput
        aria-label="Search these tools"
        placeholder="Search, for example “list tickets”"
        value={question}
        onChange={({ target }) => setQuestion(target.value)}
      />
      <p role="status" className={found.length === 0 ? 'text-soft' : 'sr-only'}>
        {found.length === 0 ? 'No tools match.' : count(found.length, 'tool')}
      </p>
      {shown.map((connector) => (
        <section key={connector} aria-labelledby={`tools-${connector}`} className="grid gap-4">
          <h3
            id={`tools-${connector}`}
            className="flex items-center gap-2 border-b border-line pb-2 text-base font-semibold"
          >
            <VendorSign id={connector} />
            {titleOf(connector)}
            <span className="text-sm font-normal text-soft">{count(own(connector).length, 'tool')}</span>
          </h3>
          <OneHelpdesk tools={own(connector)} granted={granted} />
        </section>
      ))}
    </div>
  )
}

/** The tools of one helpdesk, by what they work on. */
function OneHelpdesk({ tools, granted }: Omit<ToolsDialogProps, 'titleOf'>) {
  const groups = [...new Set(tools.map(({ group }) => group))]
  return groups.map((group) => {
    const own = tools.filter((tool) => tool.group === group)
    return (
      <div key={group} className="grid gap-1">
        <h4 className="font-medium capitalize">
          {group} <span className="font-normal text-soft">{own.length.toLocaleString('en')}</span>
        </h4>
        <ul>
          {own.map(({ name, title, effects }) => (
            <li key={name} className="flex items-center gap-x-2.5 border-b border-line py-1.5 last:border-0">
              <span className="min-w-0 flex-1 wrap-anywhere">{title}</span>
              <EffectBadges effects={grantedOf(effects, granted)} />
            </li>
          ))}
        </ul>
      </div>
    )
  })
}
