import { Search } from 'lucide-react'
import { useState } from 'react'
import type { ServerPreview } from '../api/schemas.ts'
import { EffectBadge } from '../design/badge.tsx'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { Input } from '../design/field.tsx'
import { VendorSign } from '../design/vendor-sign.tsx'
import { count } from '../words/listed.ts'
import { searchTools } from './tool-search.tsx'

type Tool = ServerPreview['callable'][number]

interface ToolsDialogProps {
  tools: readonly Tool[]
  /** Effects that are granted, the least severe first. */
  granted: readonly string[]
}

/** Every tool that an assistant may call, by what it works on, with a search: there may be hundreds. */
export function ToolsDialog({ tools, granted }: ToolsDialogProps) {
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
        <ToolGroups tools={tools} granted={granted} />
      </Dialog>
    </div>
  )
}

/** Of what is granted, the severest that a tool can do. One that could do more is narrowed to what is granted. */
function severest(effects: readonly string[], granted: readonly string[]): string {
  return granted.findLast((effect) => effects.includes(effect)) ?? granted.at(-1) ?? 'read'
}

function ToolGroups({ tools, granted }: ToolsDialogProps) {
  const [question, setQuestion] = useState('')
  const found = searchTools(tools, question, tools.length)
  const groups = [...new Set(tools.map(({ group }) => group))]
    .map((group) => ({ group, own: found.filter((tool) => tool.group === group) }))
    .filter(({ own }) => own.length > 0)
  const several = new Set(tools.map(({ connector }) => connector)).size > 1
  return (
    <div className="grid gap-5 text-sm">
      <div className="relative">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-soft"
        />
        <Input
          type="search"
          aria-label="Search these tools"
          placeholder="Search, for example “list tickets”"
          className="pl-9"
          value={question}
          onChange={({ target }) => setQuestion(target.value)}
        />
      </div>
      <p role="status" className={found.length === 0 ? 'text-soft' : 'sr-only'}>
        {found.length === 0 ? 'No tools match.' : count(found.length, 'tool')}
      </p>
      {groups.map(({ group, own }) => (
        <section key={group} aria-label={group} className="grid gap-1">
          <h3 className="font-semibold capitalize">
            {group} <span className="font-normal text-soft">{own.length.toLocaleString('en')}</span>
          </h3>
          <ul>
            {own.map(({ connector, name, title, effects }) => (
              <li
                key={`${connector} ${name}`}
                className="flex items-center gap-x-2.5 border-b border-line py-1.5 last:border-0"
              >
                {several && <VendorSign id={connector} />}
                <span className="min-w-0 flex-1 wrap-anywhere">{title}</span>
                <EffectBadge effect={severest(effects, granted)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
