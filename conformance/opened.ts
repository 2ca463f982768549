/** A server that the suite can be pointed at. */
export interface Opened {
  url: string
  close(): Promise<void>
}
