import { Plus } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Connector, ServerPreview } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Field, Input, Select } from '../design/field.tsx'
import { focusFirstWrong } from '../design/focus-first-wrong.ts'
import { inToolOrder } from '../words/tool-order.ts'
import { type Decision, decisions, ruleWords } from './decision-words.ts'
import { type ExceptionDraft, missingOf, ownZone, toRule } from './exception-draft.ts'
import { sayRule, type WriteRule } from './write-rules.ts'

interface RuleFormProps {
  /** Those of the MCP server. */
  tools: ServerPreview['callable']
  /** Of its accounts, each once. */
  connectors: readonly Pick<Connector, 'id' | 'title'>[]
  titleOf: (tool: string) => string
  draft: ExceptionDraft
  /** Whether the form could not be sent because of it. */
  isRefused: boolean
  onChange: (draft: ExceptionDraft) => void
  onAdd: (rule: WriteRule) => void
}

/** One more exception: of a group, of a tool, at some hours. */
export function RuleForm(props: RuleFormProps) {
  const { tools, connectors, titleOf, draft, isRefused, onChange, onAdd } = props
  // How often an incomplete one was to be added since it was begun.
  const [tries, setTries] = useState(0)
  const frame = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (tries > 0) focusFirstWrong(frame.current)
  }, [tries])
  const hint = useId()
  const change = (part: Partial<ExceptionDraft>) => onChange({ ...draft, ...part })
  // Reading is never asked about.
  const writing = inToolOrder(tools).filter(({ effects }) => effects.some((effect) => effect !== 'read'))
  const groups = [...new Set(writing.map(({ group }) => group))]
  const helpdesks = connectors
    .map(({ id, title }) => ({
      ...{ id, title },
      tools: writing.filter(({ connector, group }) => connector === id && (draft.group || group) === group),
    }))
    .filter(({ tools: own }) => own.length > 0)
  const zone = ownZone()
  const missing = missingOf(draft)
  const problemAt = (field: 'group' | 'from' | 'to') =>
    (isRefused || tries > 0) && missing?.field === field ? missing.text : undefined
  const add = () => {
    if (missing) return setTries(tries + 1)
    setTries(0)
    onAdd(toRule(draft, zone))
  }
  return (
    <fieldset ref={frame} className="grid gap-3 rounded-control bg-sunken p-3.5">
      <legend className="sr-only">Add an exception</legend>
      <p className="text-sm text-soft">
        When should something else happen than you chose above? For example, “At night: never”: enter 18:00 to
        08:00 and choose “Never”. At night the assistant then changes nothing, not even notes and tags; it can
        still look things up. Without hours an exception counts all day. Where two fit, the upper one counts.
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Works on" error={problemAt('group')}>
          {(ids) => (
            <Select
              {...ids}
              value={draft.group}
              onChange={({ target }) => change({ group: target.value, tool: '' })}
            >
              <option value="">Anything</option>
              {groups.map((group) => (
                <option key={group} value={group}>
                  {group.charAt(0).toUpperCase() + group.slice(1)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Tool">
          {(ids) => (
            <Select {...ids} value={draft.tool} onChange={({ target }) => change({ tool: target.value })}>
              <option value="">Any tool</option>
              {helpdesks.map(({ id, title, tools: own }) => (
                <optgroup key={id} label={title}>
                  {own.map((tool) => (
                    <option key={tool.name} value={tool.name}>
                      {tool.title}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label="From, your time" error={problemAt('from')}>
            {(ids) => (
              <Input
                {...ids}
                aria-describedby={[ids['aria-describedby'], hint].filter(Boolean).join(' ')}
                type="time"
                value={draft.from}
                onChange={({ target }) => change({ from: target.value })}
              />
            )}
          </Field>
          <Field label="To, your time" error={problemAt('to')}>
            {(ids) => (
              <Input
                {...ids}
                aria-describedby={[ids['aria-describedby'], hint].filter(Boolean).join(' ')}
                type="time"
                value={draft.to}
                onChange={({ target }) => change({ to: target.value })}
              />
            )}
          </Field>
          <p id={hint} className="col-span-2 -mt-1.5 text-sm text-soft">
            In your time zone, {sayZone(zone)}, wherever your colleagues are.
          </p>
        </div>
        <Field label="Then">
          {(ids) => (
            <Select
              {...ids}
              value={draft.decision}
              onChange={({ target }) => change({ decision: target.value as Decision })}
            >
              {decisions.map((decision) => (
                <option key={decision} value={decision}>
                  {ruleWords[decision]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {missing === undefined && (
        <p aria-live="polite" className="text-sm">
          <span className="text-soft">It says: </span>
          {sayRule(toRule(draft, zone), titleOf)}.
        </p>
      )}
      <div>
        <Button size="small" onClick={add}>
          <Plus aria-hidden="true" />
          Add exception
        </Button>
      </div>
    </fieldset>
  )
}

/** "Berlin (Europe/Berlin)". */
function sayZone(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ')
  return city === undefined || city === zone ? zone : `${city} (${zone})`
}
