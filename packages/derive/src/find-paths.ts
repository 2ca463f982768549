export interface Walk<Node> {
  start: Node
  path: readonly string[]
  /** What lies directly inside; a step is the key by which it is reached, if it takes one. */
  inside: (node: Node) => readonly { step?: string; node: Node }[]
  matches: (node: Node) => boolean
}

const deepest = 8
const most = 5_000
const longest = 200

/** Dotted paths of the nodes that match, nearest first; of a tree without end, those that are near. */
export function findPaths<Node>({ start, path, inside, matches }: Walk<Node>): string[] {
  const found = new Set<string>()
  const queue = [{ node: start, path }]
  for (let index = 0; index < queue.length && found.size < longest; index++) {
    const { node, path: here } = queue[index] as (typeof queue)[number]
    if (matches(node)) found.add(here.join('.'))
    else if (here.length - path.length < deepest && queue.length < most) {
      const next = inside(node).map(({ step, node }) => ({
        node,
        path: step === undefined ? here : [...here, step],
      }))
      queue.push(...next.slice(0, most - queue.length))
    }
  }
  return [...found]
}
