/** Without what people write before a number. */
export function bareId(id: string): string
export function bareId(id: string | undefined): string | undefined
export function bareId(id: string | undefined): string | undefined {
  // Hardly any begins like that, and a call makes one.
  return id !== undefined && /^[#0]/.test(id) ? id.replace(/^#/, '').replace(/^0+(?=\d+$)/, '') : id
}
