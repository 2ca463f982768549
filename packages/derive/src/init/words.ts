import type { Effect, ToolGroup } from '@helpdesk-mcp/contracts'

/** Words by which a path's segment, an operationId or a summary shows what an operation does. Each matches whole words in snake_case. */
function pattern(words: string): RegExp {
  return new RegExp(`(^|_)(${words.split(' ').join('|')})(_|$)`)
}

const conversation = pattern('tickets? conversations? cases? chats? threads? issues? requests? inquir(y|ies)')
const articles = pattern('articles? posts? announcements? faqs?')
const admin = pattern(
  'webhooks? hooks? automations? triggers? integrations? apps? agents? users? members? operators? roles? permissions? teams? groups? departments? brands? inbox(es)? channels? mailbox(es)? portals? bots? sla slas polic(y|ies) rules? workflows? schedules? holidays? settings? preferences? definitions? fields? attributes? tokens? keys? accounts? domains? sources? subscriptions?',
)
const outbound = pattern(
  'reply replies respond messages? send sends sent sms mail mails emails? publish call calls dial broadcast campaigns? notify outbound forward invite invites invitations? comments? surveys?',
)
const internal = pattern('notes? private internal drafts? snooze read unread')
const destructive = pattern(
  'delete deletes remove purge destroy merge empty trash spam erase wipe bulk batch many anonymize redact',
)
const reading = pattern(
  'search searches filter find query lookup count counts list export preview validate suggest autocomplete match',
)
const quiet = pattern(
  'labels? tags? assign assignee assignees assignments? assigned priority followers? watchers? pin unpin star',
)

/** Whether a write by its HTTP method only searches or counts. */
export function isSearch(word: string): boolean {
  return reading.test(word) && !/(^|_)(create|save|delete|update)(_|$)/.test(word)
}

export function isConversation(word: string): boolean {
  return conversation.test(word)
}

export interface WriteFacts {
  /** The HTTP method, upper case. */
  http: string
  /** The words of its path, without parameters: what it is about first. */
  words: readonly string[]
  /** Its method in tools.yaml. */
  method: string
  /** The operationId in snake_case. */
  operationId: string
}

/** The likely effects of a write. Where words leave it open, the more severe is taken, since it hides a tool rather than offering it. */
export function guessEffects({ http, words, method, operationId }: WriteFacts): Effect[] {
  const last = words.at(-1) ?? ''
  const about = words.some(isConversation) ? [last] : words
  const removes =
    http === 'DELETE' ||
    method === 'replace' ||
    destructive.test(method) ||
    words.some((word) => destructive.test(word))
  const isAdmin = !isConversation(last) && !quiet.test(last) && about.some((word) => admin.test(word))
  const effects: Effect[] = [
    ...(removes ? (['destructive'] as const) : []),
    ...(isAdmin ? (['admin'] as const) : []),
  ]
  if (effects.length > 0) return effects
  const said = [last, method, operationId]
  if (said.some((word) => internal.test(word)) || quiet.test(last) || quiet.test(method)) return ['internal']
  if ([last, method].some((word) => outbound.test(word)) || about.some((word) => articles.test(word)))
    return ['outbound']
  // A new ticket may be acknowledged, and a closed one surveyed, by rules that the vendor's document does not tell.
  return words.some(isConversation) ? ['outbound'] : ['internal']
}

const groups: readonly (readonly [ToolGroup, RegExp])[] = [
  [
    'reports',
    pattern(
      'reports? metrics? statistics? stats analytics counts? insights? ratings? csat surveys? summary summaries dashboards?',
    ),
  ],
  [
    'knowledge',
    pattern(
      'articles? categor(y|ies) sections? portals? kb knowledge faqs? canned macros? templates? snippets? help translations?',
    ),
  ],
  [
    'settings',
    pattern(
      'webhooks? automations? triggers? rules? fields? attributes? views? filters? settings? preferences? integrations? hooks? apps? sla slas polic(y|ies) workflows? schedules? holidays? bots?',
    ),
  ],
  [
    'conversations',
    pattern(
      'tickets? conversations? cases? chats? threads? issues? requests? messages? repl(y|ies) comments? notes? emails? calls? labels? tags? attachments? drafts?',
    ),
  ],
  [
    'orders',
    pattern(
      'orders? products? shipments? deliver(y|ies) invoices? refunds? carts? returns? payments? subscriptions?',
    ),
  ],
  [
    'customers',
    pattern(
      'contacts? customers? compan(y|ies) organi[sz]ations? visitors? people persons? leads? clients? buyers?',
    ),
  ],
  [
    'team',
    pattern(
      'agents? teams? users? members? operators? roles? departments? groups? profiles? me shifts? skills? availability',
    ),
  ],
  [
    'channels',
    pattern(
      'inbox(es)? channels? mailbox(es)? phones? numbers? whatsapp facebook sms brands? domains? accounts?',
    ),
  ],
]

/** Where a support lead would look for it: by the first of its words that says so. */
export function guessGroup(words: readonly string[]): ToolGroup {
  if (words.some(isConversation) && !groups[0]?.[1].test(words[0] ?? '')) return 'conversations'
  for (const word of words) {
    const found = groups.find(([, known]) => known.test(word))
    if (found) return found[0]
  }
  return 'settings'
}

/** Whether all of a word is one of the pattern's, as agents is and agent_bots is not. */
function isWhole(known: RegExp, word: string): boolean {
  return known.exec(word)?.[0] === word
}

const daily = pattern(
  'tickets? conversations? cases? chats? messages? repl(y|ies) comments? notes? contacts? customers? orders? agents? teams? labels? tags?',
)

/** How much a tool is needed daily: 0 for those that are not. */
export function dailyNeed(words: readonly string[], method: string, effects: readonly Effect[]): number {
  if (effects.some((effect) => effect === 'admin' || effect === 'destructive')) return 0
  const last = words.at(-1) ?? ''
  if (!isWhole(daily, last) || words.length > 2) return 0
  const isCore =
    conversation.test(words[0] ?? '') || pattern('messages? repl(y|ies) comments? notes?').test(last)
  const weight = isCore ? 10 : 5
  return weight + (method === 'list' || method === 'get' ? 3 : 2) - words.length
}
