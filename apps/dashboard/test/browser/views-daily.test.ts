import { testViews } from './support/test-views.ts'
import { dailyViews } from './support/views.ts'

testViews(dailyViews)
