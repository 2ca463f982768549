import { testViews } from './support/test-views.ts'
import { setupViews } from './support/views.ts'

testViews(setupViews)
