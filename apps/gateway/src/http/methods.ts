/** The methods that an address takes, HEAD with GET; empty for an address that is none. */
export function allowedMethods(routes: readonly { method: string; path: string }[], path: string): string[] {
  const found = routes
    .filter((route) => route.method !== 'ALL' && fits(route.path, path))
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  return [...new Set(found)]
}

/** Paths have parameters that are whole segments: `/mcp-servers/:id/rotate`. */
function fits(pattern: string, path: string): boolean {
  const [expected, given] = [pattern.split('/'), path.split('/')]
  return (
    expected.length === given.length &&
    expected.every((segment, index) =>
      segment.startsWith(':') ? given[index] !== '' : segment === given[index],
    )
  )
}
