/** PostgreSQL takes no NUL in text. On either database one is replaced, as an id or a filter it then finds nothing. */
export function storable<Value>(value: Value): Value | string {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value
}
