import { Trash2 } from 'lucide-react'
import type { Connector } from '../api/schemas.ts'
import { IconButton } from '../design/button.tsx'
import { Details } from '../design/panel.tsx'
import { noException } from './exception-draft.ts'
import type { MintDraft } from './mint-draft.ts'
import { RuleForm } from './rule-form.tsx'
import { useDraftPreview } from './use-draft-preview.ts'
import { sayRule } from './write-rules.ts'

interface ExceptionsProps {
  draft: MintDraft
  connectors: readonly Connector[]
  /** Why the exception that is typed cannot be taken; undefined while nobody asked. */
  problem: string | undefined
  onChange: (part: Partial<MintDraft>) => void
}

/** The exceptions of a draft, folded away while there are none, and a form for one more. */
export function Exceptions({ draft, connectors, problem, onChange }: ExceptionsProps) {
  const { preview } = useDraftPreview(draft)
  const tools = connectors.flatMap((connector) => connector.tools)
  const titleOf = (name: string) => tools.find((tool) => tool.name === name)?.title ?? name
  return (
    <Details
      summary={draft.rules.length === 0 ? 'Exceptions' : `Exceptions (${draft.rules.length})`}
      open={draft.rules.length > 0}
    >
      <div className="grid gap-4">
        {draft.rules.length > 0 && (
          <ul aria-label="Exceptions" className="divide-y divide-line text-sm">
            {draft.rules.map((rule, index) => {
              const said = sayRule(rule, titleOf)
              return (
                <li key={said} className="flex items-center justify-between gap-3 py-1.5">
                  <span className="min-w-0 wrap-anywhere">{said}</span>
                  <IconButton
                    label={`Remove the exception ${said}`}
                    onClick={() => onChange({ rules: draft.rules.toSpliced(index, 1) })}
                  >
                    <Trash2 aria-hidden="true" />
                  </IconButton>
                </li>
              )
            })}
          </ul>
        )}
        <RuleForm
          tools={preview.data?.callable ?? []}
          connectors={connectors}
          titleOf={titleOf}
          draft={draft.exception}
          isRefused={problem !== undefined}
          onChange={(exception) => onChange({ exception })}
          onAdd={(rule) => onChange({ rules: [...draft.rules, rule], exception: noException })}
        />
      </div>
    </Details>
  )
}
