import { testLeaks } from './test-leaks.ts'

testLeaks('chatwoot')
