/** Saves a file through the browser. */
export function saveFile(name: string, type: string, parts: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Leaves the browser time to read it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
