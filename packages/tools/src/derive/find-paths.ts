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
  let visited = 0
  let level = [{ node: start, path }]
  while (level.length > 0 && visited < most && found.size < longest) {
    visited += level.length
    for (const entry of level) if (matches(entry.node)) found.add(entry.path.join('.'))
    level = level.flatMap(({ node, path: here }) =>
      matches(node) || here.length - path.length >= deepest
        ? []
        : inside(node).map(({ step, node: next }) => ({
            node: next,
            path: step === undefined ? here : [...here, step],
          })),
    )
  }
  return [...found].slice(0, longest)
}
