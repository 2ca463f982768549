import type { JsonSchema } from '../values/json.ts'
import type { TargetPlan } from './call-target.ts'
import type { Effect, EffectRule } from './effects.ts'
import type { CompanionPlan, SeveralPlan, ShortPlan, StepPlan } from './further-plans.ts'
import type { ToolGroup } from './groups.ts'
import type { GuardPlan, ThreadPlan } from './guard-plan.ts'
import type { ConfirmPlan, FilterPlan, RangePlan, SortPlan } from './list-plan.ts'
import type { NamePlan, ResolvePlan } from './name-plan.ts'
import type { PagingPlan } from './paging-plan.ts'
import type { RequestPlan } from './request-plan.ts'
import type { TurnsPlan } from './turns.ts'
import type { DeliveryPlan, VisibilityRule } from './visibility.ts'
import type { WaitingPlan } from './waiting.ts'
import type { DefaultPlan, FillPlan, PlaceholderPlan, TimeForm } from './write-plans.ts'

/** One tool as `generate` writes it to tools.json: what a model sees, and how its arguments become a request. */
export interface ToolRecord {
  /** The key in tools.yaml. */
  id: string
  name: string
  /** Older names that stay callable without being listed. */
  aliases?: string[]
  title: string
  /** In tools.json it names other tools as `{id}`; a connector's own tools name those that are permitted. */
  description: string
  /** Plural noun, snake_case. */
  resource: string
  /** list, get, create, update, delete, or any other verb (custom). */
  method: string
  group: ToolGroup
  /** A custom method that does what people mean by writing: answers, notes, tags, closes, assigns. A filter takes it for a `write`. */
  writes?: boolean
  /** Answers a customer in a conversation. */
  answers?: boolean
  /** Ids of reads without which it cannot be used, such as the list that a required id comes from. */
  needs?: string[]
  /** What people say when they want it: `search_tools` looks in them, and no model reads them. */
  phrases?: PhraseGroup[]
  tags: string[]
  /** Stands in the short surface. */
  essential?: boolean
  /** Why the vendor may not accept it as described, because its operation is not fully documented. Offered only on request. */
  unverified?: string
  /** Without rules, or when none of them holds: the severest that the tool can do. */
  effects: Effect[]
  when?: EffectRule[]
  /** How a customer sees what an outbound call makes. */
  visibility?: VisibilityRule[]
  /** How the result of an outbound call says to whom it goes, and what else it may set off. */
  delivery?: DeliveryPlan
  /** What the vendor or the connector does where an argument is left out, told in a write's result. */
  unless_given?: Record<string, DefaultPlan>
  /** The name under which the vendor records what a write makes. */
  recorded_as?: DefaultPlan
  /** Whom or what outside the helpdesk the call itself reaches, where its effects do not say so. */
  reaches_out?: string
  inputSchema: JsonSchema
  /** Arguments that are deliberately not taken, each with the reason an agent is told. Names tools as `description` does. */
  withheld?: Record<string, string>
  /** Arguments that cannot be given together with others, except these. Our own and those of the path are no others. */
  alone?: Record<string, string[]>
  /** OAuth scopes documented for the operation. */
  scopes?: string[]
  request: RequestPlan
  response: ResponsePlan
  /** Arguments that take a name where the vendor wants an id. */
  resolve?: Record<string, ResolvePlan>
  /** Lists whose items may hold several, and what parts them. */
  split?: Record<string, string>
  /** Lists that the vendor replaces whole, offered as additions and removals. */
  merge?: MergePlan[]
  /** A list that the vendor does not have: its ids are read from another object, then each is fetched. */
  each?: EachPlan
  /** Arguments that the connector applies itself, to rows that it reads. */
  filters?: Record<string, FilterPlan>
  /** Boolean arguments: the order that the connector makes itself, of rows that it reads. */
  sorts?: Record<string, SortPlan>
  /** Arguments whose value is looked up where the list is empty: the vendor does not say that it does not know it. */
  confirm?: Record<string, ConfirmPlan>
  /** Arguments that name the two ends of a range of days or times. */
  ranges?: RangePlan[]
  /** Arguments that are the time of the call where they are left out. */
  now?: Record<string, TimeForm>
  /** An argument that is looked up where it is left out. */
  fill?: Record<string, FillPlan>
  /** Texts of the answer whose placeholders are filled in on request. */
  placeholders?: PlaceholderPlan
  /** What a call touches, the most telling kind first. */
  targets?: TargetPlan[]
  /** What the same call goes on with after the tool's own write, in this order. */
  steps?: StepPlan[]
  /** What a read brings along, by the word that `with` takes. */
  companions?: Record<string, CompanionPlan>
  /** The same call for several records. */
  several?: SeveralPlan
  /** Arguments that stand for an object in another one. */
  short_for?: Record<string, ShortPlan>
  /** What guards the tool's writes. */
  guard?: GuardPlan
  /** The conversation whose turns a read shows. */
  thread?: ThreadPlan
}

/** Phrases that mean a tool as a whole, or what one of its arguments does. */
export interface PhraseGroup {
  says: string[]
  argument?: string
}

/** An argument that is made of what is there already, more and less. */
export interface MergePlan {
  /** The argument that is sent. */
  argument: string
  /** The id of the get tool that says what is there. */
  read: string
  /** The argument that is that tool's `id`; `id` by itself. */
  by?: string
  /** Dotted path of the list in that tool's answer, and of an item's id when the items are objects. */
  at: string
  id?: string
  /** The arguments that a model gives. */
  add: string
  remove: string
}

export interface EachPlan {
  /** The id of the get tool whose answer holds the ids. */
  read: string
  /** The argument that is that tool's `id`. */
  argument: string
  /** Dotted path of the ids in its answer. */
  at: string
  /** The argument of this tool's own operation that takes each id. */
  as: string
  /** The argument that says from which end: asc takes the ids as they stand, desc the last ones first. */
  direction?: { argument: string; default: 'asc' | 'desc' }
}

/** How the vendor's response becomes a result. */
export interface ResponsePlan {
  /** `file`: the body is a file, not JSON. */
  kind: 'list' | 'item' | 'file'
  /** Dotted path of the list in a list's body, or of the object in an item's body; absent: the body itself. */
  at?: string
  /** Fields of a list item that are returned unless `fields` says otherwise. Dotted paths. */
  compact?: string[]
  /** Fields that a write answers with, besides those that it was given, unless `fields` says otherwise. Dotted paths. */
  answer?: string[]
  /** Fields left out unless `fields` names them. Dotted paths. */
  omit?: string[]
  /** Fields beside each other that hold the same text: of each group the first that is not empty is returned, unless `fields` names others. */
  firstOf?: string[][]
  /** Field -> the field whose value it repeats as a rule: where both are the same it is left out, unless `fields` names it. Dotted paths. */
  repeats?: Record<string, string>
  /**
   * Fields that hold nothing are left out unless there is `fields`, except those to `keep`; those of `unless_set` are left out where they are
   * false or 0, too. Dotted paths.
   */
  lean?: { keep?: string[]; unless_set?: string[] }
  /** What is shown as text. */
  texts?: TextPlan[]
  /** The entries of a thread, which are shown as turns. */
  turns?: TurnsPlan
  /** Times, which are shown as ISO 8601 with their zone. */
  times?: TimePlan[]
  /** How a conversation says who waits for whom. */
  waiting?: WaitingPlan
  /** Records of other resources inside the answer. */
  embeds?: EmbedPlan[]
  /** Names that are put beside ids. */
  names?: NamePlan[]
  /** Which strings are not text that people wrote. */
  untrusted?: UntrustedPlan
  paging?: PagingPlan
}

/** Every string of an answer is untrusted, apart from those named here and those that hold a number, a date or an opaque id. */
export interface UntrustedPlan {
  /**
   * By dotted path, through arrays (`{}` stands for every key): the values that the document lists, parted by `|`. True: whatever is there,
   * with all inside it, since the document says `x-untrusted: false`.
   */
  except?: Record<string, string | true>
  /** Dotted paths at which every string is untrusted, whatever it holds: the document says `x-untrusted: true`. */
  always?: string[]
}

/** A string in an answer that is shown as text: without markup, unless `fields` names it. */
export interface TextPlan {
  /** Dotted path, through arrays. */
  path: string
  /** The field beside it that says whether it is HTML or plain text, such as `contentType`. Without one, a real tag makes it HTML. */
  type?: string
  /** It is an object, or several, of which every string is meant. */
  within?: boolean
  /** It is never HTML. */
  plain?: boolean
  /** Somebody's words in a conversation: the mail that is answered and the signature are left out, and a field beside it says so. */
  message?: boolean
}

/** Times of an answer that are written alike. */
export interface TimePlan {
  /** Dotted paths, through arrays; `{}` stands for every key. */
  paths: string[]
  /** Of those that name no zone: `UTC`, or an offset such as `+01:00`. `unknown`: nobody knows it, and they are shown as wall time. */
  zone?: string
}

/** A record of another resource inside an answer: it is shown only where a tool that reads that resource is permitted. */
export interface EmbedPlan {
  /** Dotted path in an item, through arrays; empty for the item itself. */
  path: string
  resource: string
  /** Fields that are shown in any case, such as the id and the name. */
  keep?: string[]
  /** It is a password or a token: whatever is permitted or asked for, it is not shown. `resource` is empty then. */
  secret?: true
}
