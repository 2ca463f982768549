import { peopleViews } from './support/people-views.ts'
import { testViews } from './support/test-views.ts'

testViews(peopleViews)
