interface Searched {
  name: string
  title: string
  description: string
}

/** Tools that have every word of the question somewhere; those that have it in the name first. */
export function searchTools<Tool extends Searched>(
  tools: readonly Tool[],
  question: string,
  most: number,
): Tool[] {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return tools.slice(0, most)
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const named = tools.filter(({ name, title }) => has(`${name} ${title}`))
  const described = tools.filter((tool) => !named.includes(tool) && has(`${tool.name} ${tool.description}`))
  return [...named, ...described].slice(0, most)
}
