import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NameBoxProps } from './name-box.tsx'
import { sayFacts } from './record-facts.ts'
import type { RecordUse } from './record-of.ts'
import { latestQuery } from './record-queries.ts'
import { sayWord } from './result/shown-value.tsx'
import { SuggestBox } from './suggest-box.tsx'
import { useToolOf } from './tool-of.ts'

/** Takes a ticket by its number or id, and offers the latest ones by number, subject or customer. */
export function RecordBox({ use, ...box }: Omit<NameBoxProps, 'argument'> & { use: RecordUse }) {
  const { accountId } = useToolOf()
  const [open, setOpen] = useState(false)
  const { list = '', takesNumber, word } = use
  const latest = useQuery({ ...latestQuery(accountId, list), enabled: open && list !== '' }).data ?? []
  const typed = box.value.trim().toLowerCase()
  const items = latest.flatMap((facts) => {
    const value = (takesNumber ? facts.number : undefined) ?? facts.id
    const label = sayFacts(facts)
    const isLike = `${label} ${value ?? ''}`.toLowerCase().includes(typed)
    return value !== undefined && isLike ? [{ value, label }] : []
  })
  const placeholder = `${sayWord(word)} ${takesNumber ? 'number, such as 1234, ' : 'ID, '}or part of a recent subject`
  return <SuggestBox {...box} placeholder={placeholder} items={items} open={open} onOpen={setOpen} />
}
