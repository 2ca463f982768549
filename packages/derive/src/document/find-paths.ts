interface Walk<Node> {
  start: Node
  path: readonly string[]
  /** The nodes directly inside, with the key that leads to each, if there is one. */
  inside: (node: Node) => readonly { step?: string; node: Node }[]
  matches: (node: Node) => boolean
}

const maxDepth = 8
const maxNodes = 5_000
const maxPaths = 200

/** Dotted paths of the nodes that match, nearest first. */
export function findPaths<Node>(walk: Walk<Node>): string[] {
  return [...findNodes(walk).keys()]
}

/** The nodes that match by their dotted paths, nearest first. Bounded, since schemas can be recursive. */
export function findNodes<Node>({ start, path, inside, matches }: Walk<Node>): Map<string, Node> {
  const found = new Map<string, Node>()
  const queue = [{ node: start, path }]
  for (let index = 0; index < queue.length && found.size < maxPaths; index++) {
    const { node, path: here } = queue[index] as (typeof queue)[number]
    if (matches(node)) {
      if (!found.has(here.join('.'))) found.set(here.join('.'), node)
    } else if (here.length - path.length < maxDepth && queue.length < maxNodes) {
      const next = inside(node).map(({ step, node }) => ({
        node,
        path: step === undefined ? here : [...here, step],
      }))
      queue.push(...next.slice(0, maxNodes - queue.length))
    }
  }
  return found
}
