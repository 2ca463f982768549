interface Searched {
  name: string
  title: string
  description: string
}

/** Tools that contain every word of the question; those with the words in their name come first. */
export function searchTools<Tool extends Searched>(
  tools: readonly Tool[],
  question: string,
  max: number,
): Tool[] {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return tools.slice(0, max)
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const named = tools.filter(({ name, title }) => has(`${name} ${title}`))
  const described = tools.filter((tool) => !named.includes(tool) && has(`${tool.name} ${tool.description}`))
  return [...named, ...described].slice(0, max)
}
