import { testViews } from './support/test-views.ts'

testViews('dark')
