import { useState } from 'react'
import { Button } from './button.tsx'

interface JsonTreeProps {
  value: unknown
  label: string
  /** How many levels are open at first. */
  open?: number
}

/** Items of one list or object shown at a time. */
const batch = 50

/** A JSON value as a collapsible tree, made of native disclosure elements so that the keyboard works. */
export function JsonTree({ value, label, open = 2 }: JsonTreeProps) {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return <Leaf label={label} value={value} />
  }
  return <Branch label={label} value={value} open={open} />
}

function Branch({ value, label, open = 0 }: JsonTreeProps & { value: object }) {
  const [isOpen, setIsOpen] = useState(open > 0)
  const [shown, setShown] = useState(batch)
  const entries = Object.entries(value)
  const size = Array.isArray(value) ? `[${entries.length}]` : `{${entries.length}}`
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setIsOpen(event.currentTarget.open)
      }}
      className="min-w-0 font-mono text-xs leading-relaxed"
    >
      <summary>
        {label} <span className="text-soft">{size}</span>
      </summary>
      {isOpen && (
        <ul className="ml-1.5 border-l border-line pl-3">
          {entries.slice(0, shown).map(([key, each]) => (
            <li key={key}>
              <JsonTree label={key} value={each} open={open - 1} />
            </li>
          ))}
          {entries.length > shown && (
            <li>
              <Button look="quiet" onClick={() => setShown(shown + batch)}>
                Show {entries.length - shown} more
              </Button>
            </li>
          )}
        </ul>
      )}
    </details>
  )
}

function Leaf({ label, value }: { label: string; value: unknown }) {
  const isText = typeof value === 'string'
  return (
    <p className="font-mono text-xs leading-relaxed break-words whitespace-pre-wrap">
      <span className="text-soft">{label}: </span>
      <span className={isText ? '' : 'text-info'}>{isText ? value : JSON.stringify(value)}</span>
    </p>
  )
}
