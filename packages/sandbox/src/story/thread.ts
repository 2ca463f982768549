import { datesIn } from './dates.ts'
import { filler, type ThreadContext } from './fill.ts'
import { type MailEnd, type MailProgram, mailBody } from './mail.ts'
import type { StoryState } from './options.ts'
import { textsFor } from './texts/languages.ts'
import { escalations, notes } from './texts/notes.ts'
import type { AnsweredTopic, LanguageTexts, TopicTexts } from './texts/texts.ts'
import { threadTimes } from './times.ts'

export interface StoryMessage {
  at: number
  from: 'customer' | 'agent'
  /** Who wrote it: the customer, the agent, or who a newsletter claims to be from. */
  author: MailEnd
  /** Index of the agent; undefined for customers. */
  agent: number | undefined
  /** A note that only colleagues see. */
  isInternal: boolean
  /** The new words alone: no quoted history and no signature. */
  text: string
  /** As it came: of a mail with signature and quoted history, at times in HTML; elsewhere the same as `text`. */
  body: string
  /** The body without markup; made when it is asked for, since few need it. */
  plain: () => string
  isHtml: boolean
  attachments: { name: string; contentType: string; size: number }[]
}

export interface Thread {
  subject: string
  messages: StoryMessage[]
}

/** `ask` opens; the others are who says what next. A step is how many minutes later at the least and the most. */
type Step =
  | 'ask'
  | 'note'
  | 'answer'
  | 'update'
  | 'follow'
  | 'remind'
  | 'complain'
  | 'resolve'
  | 'thank'
  | 'escalate'

const courses: Record<Exclude<StoryState, 'spam'>, readonly (readonly Step[])[]> = {
  new: [['ask'], ['ask'], ['ask'], ['ask', 'remind']],
  open: [
    ['ask'],
    ['ask', 'note'],
    ['ask', 'answer', 'follow'],
    ['ask', 'answer', 'follow', 'note'],
    ['ask', 'remind'],
  ],
  waiting: [
    ['ask', 'answer'],
    ['ask', 'note', 'answer'],
    ['ask', 'answer', 'follow', 'note', 'update'],
  ],
  escalated: [
    ['ask', 'answer', 'complain', 'escalate'],
    ['ask', 'remind', 'complain', 'escalate'],
    ['ask', 'answer', 'follow', 'complain', 'escalate'],
  ],
  closed: [
    ['ask', 'answer', 'thank'],
    ['ask', 'answer', 'follow', 'resolve'],
    ['ask', 'note', 'answer', 'follow', 'resolve', 'thank'],
    ['ask', 'answer'],
  ],
}

const gaps: Record<Step, readonly [number, number]> = {
  ask: [0, 0],
  note: [4, 90],
  answer: [12, 300],
  update: [12, 300],
  follow: [20, 900],
  remind: [300, 1500],
  complain: [200, 1200],
  resolve: [30, 400],
  thank: [10, 600],
  escalate: [3, 60],
}

/** A thread of a topic that people answer. */
export function writeThread(context: ThreadContext): Thread {
  const { random, deal, state, openedAt, options, channel } = context
  const topic = context.topic as AnsweredTopic
  const { texts, cases } = textsFor(context.language, topic)
  // A list of one is new at each call, so that it cannot be dealt from.
  const topicTexts = cases.length === 1 && cases[0] ? cases[0] : deal(cases)
  const fill = filler(context)
  const subject = fill(deal(topicTexts.subjects))
  const course =
    topic === 'praise' && state === 'closed'
      ? (['ask', 'answer'] as const)
      : random.pick(courses[state as 'new'])
  const isFast = channel === 'chat' || channel === 'phone'
  const minutes = course.map((step) => random.integer(...gaps[step]) / (isFast && step !== 'remind' ? 12 : 1))
  const times = threadTimes(openedAt, minutes, options.now)
  const program = random.weighted<MailProgram>({ plain: 25, gmail: 35, outlook: 28, apple: 12 })
  const writer = { ...context, fill, texts, topicTexts, topic, subject, program }
  const messages: StoryMessage[] = []
  for (const [index, step] of course.entries()) {
    // The parts of a chat's opening are a second apart each, however little time there is.
    const earliest = (messages.at(-1)?.at ?? 0) + 1000
    messages.push(...say(writer, step, Math.max(times[index] ?? openedAt, earliest), messages))
  }
  return { subject, messages }
}

interface Writer extends ThreadContext {
  topic: AnsweredTopic
  fill: (text: string) => string
  texts: LanguageTexts
  topicTexts: TopicTexts
  subject: string
  program: MailProgram
}

function say(writer: Writer, step: Step, at: number, before: readonly StoryMessage[]): StoryMessage[] {
  const { deal, fill, texts, topicTexts, topic } = writer
  switch (step) {
    case 'ask':
      return opening(writer, at)
    case 'note':
      return [internalNote(writer, at, fill(deal(topicTexts.notes ?? notes[topic])))]
    case 'escalate':
      return [internalNote(writer, at, fill(deal(escalations)))]
    case 'answer':
      return [message(writer, at, 'agent', fill(deal(topicTexts.answers)), before)]
    case 'update':
      return [message(writer, at, 'agent', fill(deal(texts.updates)), before)]
    case 'resolve':
      return [message(writer, at, 'agent', fill(deal(topicTexts.resolves)), before)]
    case 'follow':
      return [message(writer, at, 'customer', fill(deal(topicTexts.follows)), before)]
    case 'remind':
      return [message(writer, at, 'customer', fill(deal(texts.reminders)), before)]
    case 'complain':
      return [message(writer, at, 'customer', fill(deal(texts.complaints)), before)]
    case 'thank':
      return [message(writer, at, 'customer', fill(deal(texts.thanks)), before)]
  }
}

/** In a chat the parts of an opening are messages of their own. */
function opening(writer: Writer, at: number): StoryMessage[] {
  const { deal, fill, topicTexts, random, channel } = writer
  const details = topicTexts.details && random.chance(0.65) ? [fill(deal(topicTexts.details))] : []
  const parts = [capitalized(fill(deal(topicTexts.opens))), ...details, fill(deal(topicTexts.asks))]
  if (channel === 'chat') {
    const said: StoryMessage[] = []
    for (const [index, part] of parts.entries()) {
      said.push(message(writer, at + index * 1000, 'customer', part, said))
    }
    return said
  }
  const lines = channel === 'social' || channel === 'marketplace' || random.chance(0.4)
  const text = lines ? parts.join(' ') : [parts.slice(0, -1).join(' '), parts.at(-1)].join('\n\n')
  return [message(writer, at, 'customer', text, [])]
}

/** What agents say of a file that they send along. */
const attachedWords = /attach|Anhang|anbei|pièce jointe|adjunt|allegat|bijlage|anex|添付|مرفق/i

/** A message to or from the customer, with a greeting and a closing where the channel has them. */
function message(
  writer: Writer,
  at: number,
  from: 'customer' | 'agent',
  words: string,
  before: readonly StoryMessage[],
): StoryMessage {
  const { channel, texts, random, deal, fill, person, options, topic } = writer
  const isLetter = channel === 'email' || channel === 'form' || channel === 'marketplace'
  const agentIndex = from === 'agent' ? (writer.agent ?? 0) : undefined
  const author = authorOf(writer, agentIndex)
  const greeting = fill(deal(from === 'agent' ? texts.agentGreetings : texts.greetings))
  const closing = deal(from === 'agent' ? texts.agentClosings : texts.closings)
  const isShort = from === 'customer' && before.length > 0 && random.chance(0.5)
  const called = channel === 'phone' && from === 'customer' && before.length === 0
  const text = called
    ? `Voicemail: ${words}`
    : !isLetter || isShort
      ? capitalized(words)
      : `${greeting}\n\n${greeting.endsWith(',') && from === 'agent' ? words : capitalized(words)}\n\n${closing}\n${author.name}`
  const hasPicture = topic === 'damaged' && from === 'customer' && before.length === 0 && random.chance(0.7)
  const picture = `IMG_${random.digits(4)}.jpg`
  const attachments = hasPicture
    ? [{ name: picture, contentType: 'image/jpeg', size: random.integer(80_000, 2_400_000) }]
    : from === 'agent' && attachedWords.test(words)
      ? [
          {
            name: `document-${random.digits(5)}.pdf`,
            contentType: 'application/pdf',
            size: random.integer(20_000, 180_000),
          },
        ]
      : []
  const base = { at, from, author, agent: agentIndex, isInternal: false, text, attachments }
  if (channel !== 'email') return { ...base, body: text, plain: () => text, isHtml: false }
  const last = before.filter(({ isInternal }) => !isInternal).at(-1)
  const showsOrder = writer.order && random.chance(from === 'agent' ? 0.3 : before.length === 0 ? 0.15 : 0)
  const mailbox = { name: options.shop.name, email: options.shop.email }
  const mail = mailBody({
    program: from === 'agent' ? 'apple' : writer.program,
    text,
    from: author,
    to: from === 'agent' ? { name: person.name, email: person.email } : mailbox,
    subject: writer.subject,
    language: texts,
    signature: signatureOf(writer, agentIndex, isShort),
    ...(last &&
      random.chance(0.7) && {
        quoted: { ...last, from: last.author, date: datesIn(writer.language).full(last.at) },
      }),
    ...(showsOrder &&
      writer.order && {
        order: {
          order: writer.order,
          number: options.orderNumber(writer.order),
          currency: options.shop.currency,
        },
      }),
    ...(hasPicture && writer.program !== 'plain' && { picture }),
  })
  return { ...base, ...mail }
}

function internalNote(writer: Writer, at: number, text: string): StoryMessage {
  const agent = writer.agent ?? 0
  const author = authorOf(writer, agent)
  return {
    at,
    from: 'agent',
    author,
    agent,
    isInternal: true,
    text,
    body: text,
    plain: () => text,
    isHtml: false,
    attachments: [],
  }
}

function authorOf({ options, person }: ThreadContext, agent: number | undefined): MailEnd {
  const colleague = agent === undefined ? undefined : options.agents[agent]
  return colleague ?? { name: person.name, email: person.email }
}

function signatureOf({ options, person }: Writer, agent: number | undefined, isShort: boolean): string[] {
  if (agent !== undefined) return [options.agents[agent]?.name ?? '', options.shop.name, options.shop.email]
  if (isShort || !person.company) return []
  return [person.name, person.company, `${person.street}, ${person.postcode} ${person.city}`, person.phone]
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
