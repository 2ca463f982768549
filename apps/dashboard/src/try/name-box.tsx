import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldIds } from '../design/field.tsx'
import { useDebounced } from '../design/use-debounced.ts'
import { SuggestBox } from './suggest-box.tsx'
import { useToolOf } from './tool-of.ts'
import { namesQuery } from './tool-queries.ts'

export interface NameBoxProps {
  ids: FieldIds
  /** The argument's name in the tool. */
  argument: string
  placeholder: string
  required: boolean
  value: string
  onChange: (value: string | undefined) => void
}

/** Offers names from the account while one types, and takes any other text too. */
export function NameBox({ argument, ...box }: NameBoxProps) {
  const { accountId, tool } = useToolOf()
  const [open, setOpen] = useState(false)
  const q = useDebounced(box.value.trim(), 200)
  const names = useQuery({ ...namesQuery(accountId, tool, argument, q), enabled: open }).data ?? []
  const items = names.map((name) => ({ value: name, label: name }))
  return <SuggestBox {...box} items={items} open={open} onOpen={setOpen} />
}
