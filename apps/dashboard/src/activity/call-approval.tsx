import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { itemQuery, type OutboxItem } from '../approvals/outbox-requests.ts'
import { TextLink } from '../design/button.tsx'
import { sayMoment } from '../time/say-time.ts'
import type { Call } from './call-queries.ts'

/** Of a call that waited for approval: when it was asked for, and who changed its words, with the approval; nothing once that is deleted. */
export function useApprovalRows({
  id,
  outbox_item_id: itemId,
}: Call): readonly (readonly [name: string, value: ReactNode])[] {
  const item = useQuery({ ...itemQuery(itemId ?? ''), enabled: itemId !== null }).data
  if (item === undefined || itemId === null) return []
  const { asked, changed } = sayApproval(id, item)
  return [
    ...(asked === undefined ? [] : [['Asked for', asked] as const]),
    ...(changed === undefined
      ? []
      : [
          [
            'Words changed',
            <span key="changed">
              {changed},{' '}
              <TextLink to="/approvals" search={{ item: itemId }}>
                see both versions
              </TextLink>
            </span>,
          ] as const,
        ]),
  ]
}

/** What an approval says of one of its calls. The call that was held was made when it was asked for. */
export function sayApproval(
  callId: string,
  item: Pick<OutboxItem, 'created_at' | 'held_call_id' | 'is_edited' | 'edited'>,
): { asked: string | undefined; changed: string | undefined } {
  const { created_at, held_call_id, is_edited, edited } = item
  const who = edited?.by.name ?? (edited ? 'a program' : 'a person')
  return {
    asked: held_call_id === callId ? undefined : sayMoment(Date.parse(created_at)),
    changed: is_edited ? `by ${who}${edited ? `, ${sayMoment(Date.parse(edited.at))}` : ''}` : undefined,
  }
}
