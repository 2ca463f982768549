/** A note as the helpdesk holds it: the words, and the line that says that an assistant wrote them. */
export function noteByAssistant(words: string): string {
  return `${words}\n\n[Written by an AI assistant]`
}
