/** yyyy-MM-ddTHH:mm:ss.SSSZ, in UTC. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString()
}
