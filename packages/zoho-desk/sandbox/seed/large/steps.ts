/** The text of an article that is done step by step. */
export function steps(intro: string, list: readonly string[], end = ''): string {
  return `<p>${intro}</p><ol>${list.map((step) => `<li>${step}</li>`).join('')}</ol>${end && `<p>${end}</p>`}`
}
