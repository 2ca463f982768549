/** The path of this gateway that a browser may be sent to; undefined for anything else, such as the address of another site. */
export function readReturnTo({ publicUrl }: { publicUrl: string }, given: string): string | undefined {
  if (given.length > 500 || !given.startsWith('/') || /[\s\\\p{C}]/u.test(given)) return undefined
  // Joined as it will be: `//elsewhere.example` and the like would change the host.
  const url = `${publicUrl}${given}`
  if (given.startsWith('//') || !URL.canParse(url)) return undefined
  return new URL(url).href.startsWith(`${publicUrl}/`) ? given : undefined
}
