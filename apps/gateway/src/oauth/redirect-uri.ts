/** The one address that vendors send people back to; registered there letter by letter. */
export function redirectUri({ publicUrl }: { publicUrl: string }): string {
  return `${publicUrl}/connect/callback`
}
