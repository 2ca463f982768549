import { zonedTime } from '../../state.ts'
import type { SeededChat } from '../desk.ts'
import { contacts } from './team.ts'

const minuteMs = 60_000

/** Priya has waited for 27 minutes and has nobody; Sam of Acme Corp is being helped. */
export function namedChats(now: number): SeededChat[] {
  const ago = (minutes: number) => zonedTime(now - minutes * minuteMs)
  const chat = { noteId: null, platform: 'livechat', isArchived: false, dateClosed: null }
  return [
    {
      ...chat,
      title: 'Order not confirmed',
      clientName: 'Priya Nair',
      contactId: contacts.priya.crmId,
      contactUuid: contacts.priya.id,
      caseId: null,
      repId: null,
      departmentId: 5,
      lastMessage: 'Hello? I paid twice now and still have no confirmation. Is anyone there?',
      lastMessageSender: 'Priya Nair',
      unseen: 4,
      dateCreated: ago(31),
      dateLastMessage: ago(27),
      dateLastMessageReceived: ago(27),
      dateLastResponse: null,
    },
    {
      ...chat,
      title: 'Gate number on labels',
      clientName: 'Sam Rivera',
      contactId: contacts.sam.crmId,
      contactUuid: contacts.sam.id,
      caseId: 8_506,
      repId: 25,
      departmentId: 5,
      lastMessage: 'The next truck leaves at four. I will check the label for you before that.',
      lastMessageSender: 'Lena Hoffmann',
      unseen: 0,
      dateCreated: ago(16),
      dateLastMessage: ago(2),
      dateLastMessageReceived: ago(5),
      dateLastResponse: ago(2),
    },
  ]
}
