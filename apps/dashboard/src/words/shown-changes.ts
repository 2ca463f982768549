import type { components } from '../generated/api.d.ts'
import { count } from './listed.ts'
import { sayField, sayValue } from './say-value.ts'

type Call = components['schemas']['ToolCall']

/** Ids have the names of what the call touched, where those are known. Of a free text whose words are not kept, the length is known. */
export function shownChanges({ changes, targets }: Pick<Call, 'changes' | 'targets'>) {
  const nameOf = (id: string) => targets.find((target) => target.id === id)?.title
  const say = (value: unknown) => (value === undefined ? undefined : sayValue(value, nameOf))
  return changes.map(({ field, before, after, length }) => {
    const isKept = length === undefined || before !== undefined || after !== undefined
    return {
      field,
      name: sayField(field),
      before: say(before),
      after: isKept ? say(after) : `Text of ${count(length, 'character')}; its words are not kept`,
    }
  })
}
