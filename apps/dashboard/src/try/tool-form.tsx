import { type FormEvent, useState } from 'react'
import { Button } from '../design/button.tsx'
import { Tabs } from '../design/tabs.tsx'
import type { JsonSchema } from '../schema-form/json-schema.ts'
import { type Arguments, isRecord, otherProblems, readArguments } from './argument-value.ts'
import { JsonBox } from './json-box.tsx'
import { ArgumentFields } from './object-argument.tsx'
import type { AccountTool } from './tool-queries.ts'

interface ToolFormProps {
  tool: AccountTool
  problems: Readonly<Record<string, string>>
  busy: boolean
  onCall: (given: Arguments) => void
}

/** The arguments as a form or as JSON: two views of one value. */
export function ToolForm({ tool, problems, busy, onCall }: ToolFormProps) {
  const [given, setGiven] = useState<Arguments>({})
  const schema: JsonSchema = tool.inputSchema
  const names = Object.keys(schema.properties ?? {})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCall(given)
  }
  const form =
    names.length === 0 ? (
      <p className="text-sm text-soft">This tool takes no arguments.</p>
    ) : (
      <div className="grid gap-4">
        <ArgumentFields schema={schema} value={given} problems={problems} onChange={setGiven} />
      </div>
    )
  const json = (
    <JsonBox
      label="Arguments, as an assistant sends them"
      optional
      rows={12}
      value={given}
      read={readArguments}
      onChange={(value) => setGiven(isRecord(value) ? value : {})}
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
