const irregular: Readonly<Record<string, string>> = {
  get: 'read',
  leave: 'left',
  let: 'let',
  make: 'made',
  put: 'put',
  read: 'read',
  rewrite: 'rewrote',
  send: 'sent',
  set: 'set',
  show: 'showed',
  take: 'took',
  tell: 'told',
  write: 'wrote',
}

/** The verbs that titles of tools begin with. */
const regular = new Set(
  (
    'activate add allow anonymize answer apply approve archive ask assign associate attach cancel change check clear clone close ' +
    'comment convert copy count create deactivate delete disable discard dislike dissociate draft empty enable end follow hand import ' +
    'initiate invite like list lock log mark merge moderate move note open perform pin prevent preview publish recalculate reject remove render ' +
    'reopen reorder replace reply reposition request restore revoke save schedule search snooze split start stop store submit suggest ' +
    'sum tag unassign unfollow unlike unlock unmoderate unpin update upload verify map'
  ).split(' '),
)

const doubled = new Set(['log', 'map', 'pin', 'stop', 'submit', 'sum', 'tag', 'unpin'])

/** Turns an order into what was done: `Close a chat` into `Closed a chat`. Anything that is not an order gets `Done: ` before it. */
export function inThePast(order: string): string {
  const [first = '', ...rest] = order.split(' ')
  const verb = first.toLowerCase()
  const past = Object.hasOwn(irregular, verb)
    ? irregular[verb]
    : regular.has(verb)
      ? withEnding(verb)
      : undefined
  if (past === undefined) return `Done: ${order}`
  return [past.charAt(0).toUpperCase() + past.slice(1), ...rest].join(' ')
}

function withEnding(verb: string): string {
  if (verb === 'split') return 'split'
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return doubled.has(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`
}
