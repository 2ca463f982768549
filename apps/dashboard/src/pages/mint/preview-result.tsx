import type { ServerPreview } from '../../api/schemas.ts'
import { EffectBadge } from '../../components/effect-badge.tsx'
import { Note } from '../../components/states.tsx'
import { count } from '../../words/count.ts'
import type { Effect } from '../../words/effects.ts'
import { sayRights } from './say-rights.ts'

const surfaces: Readonly<Record<ServerPreview['surface'], string>> = {
  direct: 'The assistant sees all tools at once.',
  essential: 'The assistant sees the most used tools at once and finds the others by search.',
  catalog: 'The assistant finds tools by search.',
}

interface PreviewResultProps {
  preview: ServerPreview
  permitted: readonly Effect[]
}

export function PreviewResult({ preview, permitted }: PreviewResultProps) {
  const { callable, tokens, surface, scopes, notes } = preview
  const [may, mayNot] = sayRights(callable, permitted)
  return (
    <>
      <div className="grid gap-1.5">
        <p>{may}</p>
        <p className="font-medium">{mayNot}</p>
      </div>
      {notes.length > 0 && (
        <ul aria-label="What is missing" className="grid gap-1.5">
          {notes.map((note) => (
            <li key={note}>
              <Note tone="info">
                <span>{note}</span>
              </Note>
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm text-soft">
        {surfaces[surface]} The tool list takes about {count(tokens, 'token')} of its context.
      </p>
      <details>
        <summary className="text-sm font-medium">Show {count(callable.length, 'tool')}</summary>
        <ul className="mt-2 grid gap-1.5">
          {callable.map(({ name, title, effects }) => (
            <li key={name} className="flex flex-wrap items-center justify-between gap-x-2 text-sm">
              <span>{title}</span>
              {permitted
                .filter((effect) => effects.includes(effect))
                .slice(-1)
                .map((effect) => (
                  <EffectBadge key={effect} effect={effect} />
                ))}
            </li>
          ))}
        </ul>
      </details>
      {Object.entries(scopes).map(([connector, names]) => (
        <details key={connector}>
          <summary className="text-sm font-medium">
            {count(names.length, 'OAuth scope')} required by {connector}
          </summary>
          <p className="mt-2 font-mono text-xs text-soft">{names.join(' ')}</p>
        </details>
      ))}
    </>
  )
}
