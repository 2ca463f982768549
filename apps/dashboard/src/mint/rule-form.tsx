import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import type { Connector, ServerPreview } from '../api/schemas.ts'
import { Button } from '../design/button.tsx'
import { Field, Input, Select } from '../design/field.tsx'
import { inToolOrder } from '../words/tool-order.ts'
import { type Decision, decisions, decisionWords, sayRule, type WriteRule } from './write-rules.ts'

interface RuleFormProps {
  /** Those of the MCP server. */
  tools: ServerPreview['callable']
  /** Of its accounts, each once. */
  connectors: readonly Pick<Connector, 'id' | 'title'>[]
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
export function RuleForm({ tools, connectors, titleOf, onAdd }: RuleFormProps) {
  const [draft, setDraft] = useState(nothing)
  const hint = useId()
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  // Reading is never asked about.
  const writing = inToolOrder(tools).filter(({ effects }) => effects.some((effect) => effect !== 'read'))
  const groups = [...new Set(writing.map(({ group }) => group))]
  const helpdesks = connectors
    .map(({ id, title }) => ({
      ...{ id, title },
      tools: writing.filter(({ connector, group }) => connector === id && (draft.group || group) === group),
    }))
    .filter(({ tools: own }) => own.length > 0)
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
          <Field label="From, your time">
            {(ids) => (
              <Input
                {...ids}
                aria-describedby={hint}
                type="time"
                value={draft.from}
                onChange={({ target }) => change({ from: target.value })}
              />
            )}
          </Field>
          <Field label="To, your time">
            {(ids) => (
              <Input
                {...ids}
                aria-describedby={hint}
                type="time"
                value={draft.to}
                onChange={({ target }) => change({ to: target.value })}
              />
            )}
          </Field>
          <p id={hint} className="col-span-2 -mt-1.5 text-sm text-soft">
            In your own time zone, {sayZone(zone)}. It stays so for whoever reads this elsewhere.
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

/** "Berlin (Europe/Berlin)". */
function sayZone(zone: string): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ')
  return city === undefined || city === zone ? zone : `${city} (${zone})`
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
