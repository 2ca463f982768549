import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { SearchInput } from '../../design/field.tsx'
import type { Effect } from '../../words/effects.ts'
import { sayWord } from '../../words/say-value.ts'
import { mainEffect, type RowUses, readRow } from '../row-uses.ts'
import { searchTools } from '../search-tools.ts'
import type { AccountTool } from '../tool-queries.ts'
import type { Fields } from './read-result.ts'

/** What can be done with the rows of a result, in which account. */
export interface ResultUses extends RowUses<AccountTool> {
  accountId: string
}

const titles: Readonly<Record<Effect, string>> = {
  read: 'Look up',
  internal: 'Change, for colleagues only',
  outbound: 'Seen by customers',
  destructive: 'Hard to undo',
  admin: 'Settings and people',
}

/** Shorter lists need no search. */
const few = 8

/** Opens a tool that takes this record, with its id filled in. */
export function UseIn({ uses, row }: { uses: ResultUses; row: Fields }) {
  const [isOpen, setIsOpen] = useState(false)
  const known = readRow(row)
  if (known === undefined) return null
  const { said } = known
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        Use in…<span className="sr-only"> another tool: {said}</span>
      </Button>
      <Dialog open={isOpen} title={`Use ${uses.word} ${said} in…`} onClose={() => setIsOpen(false)}>
        <ToolChoice uses={uses} id={known.id} onChosen={() => setIsOpen(false)} />
      </Dialog>
    </>
  )
}

function ToolChoice({ uses, id, onChosen }: { uses: ResultUses; id: string; onChosen: () => void }) {
  const [question, setQuestion] = useState('')
  const tools = uses.uses.map(({ tool }) => tool)
  const found = new Set(question.trim() === '' ? tools : searchTools(tools, question))
  const groups = (Object.keys(titles) as Effect[])
    .map((effect) => ({
      effect,
      own: uses.uses.filter(({ tool }) => found.has(tool) && mainEffect(tool.effects) === effect),
    }))
    .filter(({ own }) => own.length > 0)
  return (
    <div className="grid gap-4 text-sm">
      {tools.length > few && (
        <SearchInput
          aria-label="Search these tools"
          placeholder="What do you want to do?"
          value={question}
          onChange={({ target }) => setQuestion(target.value)}
        />
      )}
      {groups.length === 0 && <p className="text-soft">No tools match.</p>}
      {groups.map(({ effect, own }) => (
        <section key={effect} aria-label={titles[effect]}>
          <h3 className="mb-1 text-xs font-medium text-soft">{titles[effect]}</h3>
          <ul>
            {own.map(({ tool, argument }) => (
              <li key={tool.name}>
                <Link
                  to="/try"
                  search={{ account: uses.accountId, tool: tool.name, argument, value: id }}
                  onClick={onChosen}
                  className="-mx-2 flex min-h-9 items-center justify-between gap-3 rounded-control px-2 py-1.5 hover:bg-hover"
                >
                  <span className="font-medium">{sayWord(tool.title)}</span>
                  <ArrowRight aria-hidden="true" className="size-4 shrink-0 text-soft" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
