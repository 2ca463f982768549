import { testLeaks } from './test-leaks.ts'

testLeaks('fusedesk')
