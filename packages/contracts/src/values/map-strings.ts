export type Container = unknown[] | Record<string, unknown>

/** Applies `change` to every string; the same value when none changes. Instances of classes stay as they are. */
export function mapStrings<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value
  if (!isContainer(value) || !hasChange(value, change)) return value
  const copies = new Map<Container, Container>()
  const waiting: Container[] = []
  const mapped = (item: unknown): unknown => {
    if (typeof item === 'string') return change(item)
    if (!isContainer(item)) return item
    const copy = copies.get(item) ?? (Array.isArray(item) ? [] : {})
    if (!copies.has(item)) waiting.push(item)
    copies.set(item, copy)
    return copy
  }
  const result = mapped(value)
  for (let source = waiting.pop(); source; source = waiting.pop()) {
    const copy = copies.get(source)
    if (Array.isArray(copy)) {
      for (const item of source as unknown[]) copy.push(mapped(item))
      continue
    }
    for (const [key, item] of Object.entries(source)) {
      // Not assigned, because of keys such as __proto__.
      const member = { value: mapped(item), enumerable: true, writable: true, configurable: true }
      Object.defineProperty(copy, change(key), member)
    }
  }
  return result as Value
}

/** Deeper values are copied without a look whether they change. Also ends the look at a value that contains itself. */
export const maxLook = 200

export function hasChange(value: Container, change: (text: string) => string, depth = 0): boolean {
  if (depth > maxLook) return true
  if (Array.isArray(value)) {
    for (const item of value) if (isChanged(item, change, depth)) return true
    return false
  }
  for (const key of Object.keys(value))
    if (change(key) !== key || isChanged(value[key], change, depth)) return true
  return false
}

export function isChanged(item: unknown, change: (text: string) => string, depth: number): boolean {
  if (typeof item === 'string') return change(item) !== item
  return isContainer(item) && hasChange(item, change, depth + 1)
}

export function isContainer(value: unknown): value is Container {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return true
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
