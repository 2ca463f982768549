/** The key that shortcuts are pressed with, as it is written on the keyboard of this computer. */
export function commandKey(): string {
  return isApple() ? '⌘' : 'Ctrl'
}

export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
