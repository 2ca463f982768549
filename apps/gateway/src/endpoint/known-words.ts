import { effects, type ToolRecord } from '@helpdesk-mcp/contracts'

/** The words that a filter over these tools may use. */
export interface KnownWords {
  methods: ReadonlySet<string>
  tags: ReadonlySet<string>
  effects: ReadonlySet<string>
  /** Older names included. */
  names: ReadonlySet<string>
}

export function knownWords(records: readonly ToolRecord[]): KnownWords {
  return {
    methods: new Set(['read', 'write', 'custom', ...records.map((record) => record.method)]),
    tags: new Set(records.flatMap((record) => record.tags).sort()),
    effects: new Set(effects),
    names: new Set(records.flatMap((record) => [record.name, ...(record.aliases ?? [])])),
  }
}
