import type { Connector, ToolFilter } from '@helpdesk-mcp/contracts'
import { createArgumentCheck } from '@helpdesk-mcp/tools'
import { createMarkers, type Marker } from './markers.ts'
import type { VendorLeaks } from './vendors.ts'

interface Records {
  idKey: string
  all(): object[]
  insert(record: object): object
  remove(id: unknown): unknown
}

/** A sandbox full of markers, that many connectors share. */
export interface Account {
  markers: ReadonlyMap<string, Marker>
  /** The records of a resource, as they are now. */
  recordsOf(resource: string): { idKey: string; records: object[] }
  resources: readonly string[]
  /** Vendor requests so far. */
  requests(): number
  open(filter: ToolFilter): Connector
  /** Puts the data back that a writing tool has changed. */
  restore(): void
}

export function openAccount(vendor: VendorLeaks): Account {
  let now = Date.parse('2026-11-20T12:00:00Z')
  const clock = { now: () => now, sleep: async () => undefined }
  const sandbox = vendor.createSandbox({ clock })
  const collections = Object.entries(sandbox.state.collections) as [string, Records][]
  const ownerOf = (name: string) => vendor.owners[name] ?? snakeCase(name)
  const { markers, plant } = createMarkers(vendor.embedded)
  // Sandboxes may share objects of their seed: the markers go into copies.
  const kept = collections.map(([name, { all }]) => {
    const records = structuredClone(all())
    for (const record of records) plant(record, ownerOf(name), name)
    return records
  })
  const byResource = new Map(collections.map(([name, records]) => [ownerOf(name), records]))
  let requests = 0
  let token: unknown
  const shared = {
    clock,
    records: vendor.records,
    checkArguments: createArgumentCheck(),
    store: {
      read: async () => token,
      write: async (written: unknown) => {
        token = written
      },
    },
    settings: sandbox.settings,
    fetch: (request: Request) => {
      requests++
      // Vendors limit calls by the minute, the hour and the day.
      now += 20_000
      return sandbox.fetch(request)
    },
  }
  /** Puts the data back, with its markers. */
  const restore = () => {
    for (const [index, [, records]] of collections.entries()) {
      const before = structuredClone(kept[index] as object[])
      for (const record of [...records.all()]) records.remove(Reflect.get(record, records.idKey))
      // A collection may put new records first.
      for (const record of before) records.insert(record)
      if (before.length > 1 && records.all()[0] !== before[0]) {
        for (const record of before) records.remove(Reflect.get(record, records.idKey))
        for (const record of before.reverse()) records.insert(record)
      }
    }
  }
  restore()
  return {
    markers,
    recordsOf(resource) {
      const found = byResource.get(resource)
      return { idKey: found?.idKey ?? 'id', records: found?.all() ?? [] }
    },
    resources: [...byResource.keys()],
    requests: () => requests,
    open: (filter) => vendor.connect({ ...shared, filter } as never),
    restore,
  }
}

/** `im/cannedMessages` -> `im_canned_messages`. */
function snakeCase(name: string): string {
  return name.replace(/\W+/g, '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
