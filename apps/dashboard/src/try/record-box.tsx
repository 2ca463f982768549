import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDebounced } from '../design/use-debounced.ts'
import { sayWord } from '../words/say-value.ts'
import type { NameBoxProps } from './name-box.tsx'
import { type RecordFacts, sayFacts } from './record-facts.ts'
import type { RecordUse } from './record-of.ts'
import { foundQuery, latestQuery } from './record-queries.ts'
import { SuggestBox } from './suggest-box.tsx'
import { useToolOf } from './tool-of.ts'

/** How long after the last letter the helpdesk is asked: each search is one of its calls. */
const typingMs = 400

/** Takes a ticket by its number or id. Offers the latest ones by number, subject or customer, and what the helpdesk itself finds. */
export function RecordBox({
  use,
  ...box
}: Omit<NameBoxProps, 'argument' | 'placeholder'> & { use: RecordUse }) {
  const { accountId } = useToolOf()
  const [open, setOpen] = useState(false)
  const { list = '', takesNumber } = use
  const typed = box.value.trim()
  const asked = useDebounced(typed, typingMs)
  const latest = useQuery({ ...latestQuery(accountId, list), enabled: open && list !== '' }).data ?? []
  const offered = latest.filter((facts) => isLike(facts, typed))
  // What is chosen already need not be looked for.
  const isKnown = latest.some(({ id, number }) => asked === id || asked === number)
  const query = foundQuery(accountId, use, asked)
  const found = useQuery({ ...query, enabled: open && !isKnown && asked === typed && query.enabled === true })
  const more = (asked === typed && found.data ? found.data : []).filter(
    ({ id }) => !offered.some((facts) => facts.id === id),
  )
  const items = [...offered, ...more].flatMap((facts) => {
    const value = (takesNumber ? facts.number : undefined) ?? facts.id
    return value === undefined ? [] : [{ value, label: sayFacts(facts) }]
  })
  return <SuggestBox {...box} placeholder={sayPlaceholder(use)} items={items} open={open} onOpen={setOpen} />
}

function isLike(facts: RecordFacts, typed: string): boolean {
  return `${sayFacts(facts)} ${facts.id ?? ''} ${facts.number ?? ''}`
    .toLowerCase()
    .includes(typed.toLowerCase())
}

function sayPlaceholder({ word, takesNumber, search }: RecordUse): string {
  const key = takesNumber ? 'number, such as 1234' : 'ID'
  const more = search?.subject
    ? 'part of the subject'
    : search?.email
      ? 'the customer’s e-mail address'
      : 'part of a recent subject'
  return `${sayWord(word)} ${key}, or ${more}`
}
