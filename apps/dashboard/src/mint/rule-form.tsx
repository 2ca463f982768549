import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Connector } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Field, Input, Select } from '../design/field.tsx'
import { type Decision, decisions, decisionWords, sayRule, type WriteRule } from './write-rules.ts'

interface RuleFormProps {
  connectors: readonly Connector[]
  titleOf: (tool: string) => string
  onAdd: (rule: WriteRule) => void
}

interface Draft {
  group: string
  tool: string
  /** Empty: at any time. */
  from: string
  to: string
  decision: Decision
}

const nothing: Draft = { group: '', tool: '', from: '', to: '', decision: 'deny' }

/** One more exception: of a group, of a tool, at some hours. */
export function RuleForm({ connectors, titleOf, onAdd }: RuleFormProps) {
  const [draft, setDraft] = useState(nothing)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const helpdesks = connectors
    .map(({ id, title, tools }) => ({
      ...{ id, title },
      tools: tools.filter(
        ({ effects, group }) =>
          effects.some((effect) => effect !== 'read') && (draft.group || group) === group,
      ),
    }))
    .filter(({ tools }) => tools.length > 0)
  const groups = [...new Set(connectors.flatMap((connector) => connector.groups))]
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions()
  const isAtHours = draft.from !== '' && draft.to !== ''
  const isReady = draft.group !== '' || draft.tool !== '' || isAtHours
  const add = () => {
    onAdd(toRule(draft, zone))
    setDraft(nothing)
  }
  return (
    <fieldset className="grid gap-3 rounded-control bg-sunken p-3.5">
      <legend className="sr-only">Add an exception</legend>
      <p className="text-sm text-soft">
        An exception decides before what is chosen above. The first one that fits counts, also for notes and
        tags. Reading stays allowed. Without hours it counts at any time.
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Works on">
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
              {helpdesks.map(({ id, title, tools }) => (
                <optgroup key={id} label={title}>
                  {tools.map((tool) => (
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
          <Field label="From">
            {(ids) => (
              <Input
                {...ids}
                type="time"
                value={draft.from}
                onChange={({ target }) => change({ from: target.value })}
              />
            )}
          </Field>
          <Field label="To">
            {(ids) => (
              <Input
                {...ids}
                type="time"
                value={draft.to}
                onChange={({ target }) => change({ to: target.value })}
              />
            )}
          </Field>
          <p className="col-span-2 -mt-1.5 text-sm text-soft">Hours in {zone}</p>
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
                  {decisionWords[decision].label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {isReady && (
        <p aria-live="polite" className="text-sm">
          <span className="text-soft">It says: </span>
          {sayRule(toRule(draft, zone), titleOf)}.
        </p>
      )}
      <div>
        <Button size="small" disabled={!isReady} onClick={add}>
          <Plus aria-hidden="true" />
          Add exception
        </Button>
      </div>
    </fieldset>
  )
}

/** Hours are those of the reader's zone, which the rule names. */
export function toRule({ group, tool, from, to, decision }: Draft, zone: string): WriteRule {
  return {
    when: {
      ...(group === '' ? {} : { group }),
      ...(tool === '' ? {} : { tool }),
      ...(from === '' || to === '' ? {} : { hours: { from, to, zone } }),
    },
    then: decision,
  }
}
