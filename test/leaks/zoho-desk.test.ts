import { testLeaks } from './test-leaks.ts'

testLeaks('zoho-desk')
