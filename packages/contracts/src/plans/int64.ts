/**
 * Where a JSON value holds 64-bit integers: true for the value itself, the name of another shape, or the shapes of its keys, `{}` standing
 * for every other key. Lists have the shape of their items.
 */
export type Int64Shape = true | string | { [key: string]: Int64Shape }

/** As `generate` writes it to int64.json. */
export interface Int64Table {
  /** By `GET /path/{id}`. */
  operations: Record<string, { request?: Int64Shape; response?: Int64Shape }>
  schemas: Record<string, Int64Shape>
}
