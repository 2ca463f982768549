import { type FormEvent, useEffect, useMemo, useState } from 'react'
import { Button } from '../design/button.tsx'
import { Details } from '../design/panel.tsx'
import { Tabs } from '../design/tabs.tsx'
import { type FormField, readFields } from '../schema-form/read-fields.ts'
import { type Arguments, isRecord, numberOrText, otherProblems, readArguments } from './argument-value.ts'
import { formSchema } from './form-schema.ts'
import { isHandled, presetOf, splitFields } from './important-fields.ts'
import { JsonBox } from './json-box.tsx'
import { FieldList } from './object-argument.tsx'
import { withRecord } from './record-of.ts'
import { withText } from './text-field.ts'
import { useToolOf } from './tool-of.ts'
import type { AccountTool } from './tool-queries.ts'

/** An argument that a link fills in, such as the id of a row. */
export interface Filled {
  argument: string
  value: string
}

interface ToolFormProps {
  tool: AccountTool
  /** What was searched for to find it. */
  search: string
  filled: Filled | undefined
  problems: Readonly<Record<string, string>>
  busy: boolean
  /** What was typed earlier and not sent. */
  kept: Arguments | undefined
  onTyped: (given: Arguments) => void
  /** What is filled in so far, also by the form itself. */
  onGiven: (given: Arguments) => void
  onCall: (given: Arguments) => void
}

/** The arguments as a form or as JSON: two views of one value. */
export function ToolForm({
  tool,
  search,
  filled,
  problems,
  busy,
  kept,
  onTyped,
  onGiven,
  onCall,
}: ToolFormProps) {
  const { record } = useToolOf()
  const fields = useMemo(
    () => withText(withRecord(readFields(formSchema(tool.inputSchema)), record), tool.title),
    [tool, record],
  )
  const [found] = useState(search)
  const [given, setGiven] = useState<Arguments>(() => ({
    ...(kept ?? presetOf(fields, search)),
    ...filledIn(fields, filled),
  }))
  const type = (typed: Arguments) => {
    setGiven(typed)
    onTyped(typed)
  }
  useEffect(() => onGiven(given), [given, onGiven])
  // What the form has no field for is said below it.
  const names = fields.map(({ name }) => name).filter((name) => !isHandled(name))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCall(given)
  }
  const form =
    fields.length === 0 ? (
      <p className="text-sm text-soft">There is nothing to fill in.</p>
    ) : (
      <FoldedFields fields={fields} search={found} value={given} problems={problems} onChange={type} />
    )
  const json = (
    <JsonBox
      label="Arguments, as an assistant sends them"
      optional
      rows={12}
      value={given}
      read={readArguments}
      onChange={(value) => type(isRecord(value) ? value : {})}
    />
  )
  const others = otherProblems(problems, names)
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Tabs
        label="Edit arguments as"
        tabs={[
          { id: 'form', label: 'Form', content: form },
          { id: 'json', label: 'JSON', content: json },
        ]}
      />
      {others.length > 0 && (
        <ul className="text-sm text-bad">
          {others.map(([path, problem]) => (
            <li key={path}>
              {path}: {problem}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button type="submit" look="primary" busy={busy}>
          {tool.effects.every((effect) => effect === 'read') ? 'Run' : 'Continue…'}
        </Button>
      </div>
    </form>
  )
}

/** Nothing where the tool has no such argument: a link may be old. */
function filledIn(fields: readonly FormField[], filled: Filled | undefined): Arguments {
  const field = fields.find(({ name }) => name === filled?.argument)
  if (field === undefined || filled === undefined) return {}
  return { [field.name]: field.kind === 'number' ? numberOrText(filled.value) : filled.value }
}

interface FoldedFieldsProps {
  fields: readonly FormField[]
  search: string
  value: Arguments
  problems: Readonly<Record<string, string>>
  onChange: (value: Arguments) => void
}

/** The important fields, and the rest folded until one of them has a problem. */
function FoldedFields({ fields, search, ...props }: FoldedFieldsProps) {
  const { first, rest, advanced } = useMemo(() => splitFields(fields, search), [fields, search])
  return (
    <div className="grid gap-4">
      <FieldList fields={first} {...props} />
      <Folded title="More options" fields={rest} {...props} />
      <Folded title="Advanced" fields={advanced} {...props} />
    </div>
  )
}

function Folded({ title, fields, ...props }: Omit<FoldedFieldsProps, 'search'> & { title: string }) {
  if (fields.length === 0) return null
  const hasProblem = fields.some(({ name }) =>
    Object.keys(props.problems).some((path) => path.split('.')[0] === name),
  )
  return (
    <Details summary={`${title} (${fields.length})`} open={hasProblem}>
      <div className="grid gap-4">
        <FieldList fields={fields} {...props} />
      </div>
    </Details>
  )
}
