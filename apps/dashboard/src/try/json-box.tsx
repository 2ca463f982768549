import { useEffect, useRef, useState } from 'react'
import { Field, TextArea } from '../design/field.tsx'

interface JsonBoxProps {
  label: string
  help?: string | undefined
  optional?: boolean
  rows?: number
  value: unknown
  problem?: string | undefined
  read: (text: string) => { value: unknown } | { problem: string }
  onChange: (value: unknown) => void
}

/** A JSON editor. Invalid JSON blocks its form from being sent. */
export function JsonBox({
  label,
  help,
  optional = false,
  rows = 3,
  value,
  problem,
  read,
  onChange,
}: JsonBoxProps) {
  const [text, setText] = useState(() => write(value))
  const [wrong, setWrong] = useState<string>()
  const told = useRef(write(value))
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (write(value) === told.current) return
    told.current = write(value)
    setText(told.current)
    setWrong(undefined)
  }, [value])
  useEffect(() => {
    box.current?.querySelector('textarea')?.setCustomValidity(wrong ?? '')
  }, [wrong])
  const change = (typed: string) => {
    setText(typed)
    if (typed.trim() === '') {
      told.current = ''
      setWrong(undefined)
      onChange(undefined)
      return
    }
    const answer = read(typed)
    setWrong('problem' in answer ? answer.problem : undefined)
    if ('problem' in answer) return
    told.current = write(answer.value)
    onChange(answer.value)
  }
  return (
    <div ref={box}>
      <Field label={label} help={help} optional={optional} error={wrong ?? problem}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={rows}
            className="font-mono"
            required={!optional}
            spellCheck={false}
            value={text}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
    </div>
  )
}

function write(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2)
}
