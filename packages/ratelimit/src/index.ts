export * from './rate-limit-headers.ts'
export * from './read-rate-limit.ts'
export * from './track-rate-limit.ts'
export * from './with-retry.ts'
