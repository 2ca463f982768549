export * from './rate-limit-headers.ts'
export * from './rate-limit-table.ts'
export * from './read-rate-limit.ts'
export * from './with-retry.ts'
