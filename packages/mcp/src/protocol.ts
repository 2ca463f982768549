/** The revisions of the protocol that begin with `initialize`, as the SDK knows them. */
export const protocolRevisions: readonly string[] = [
  '2025-11-25',
  '2025-06-18',
  '2025-03-26',
  '2024-11-05',
  '2024-10-07',
]

/** The revision without sessions, in which every request says what it speaks. */
export const modernRevision = '2026-07-28'
