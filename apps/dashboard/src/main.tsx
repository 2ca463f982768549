import '@fontsource-variable/geist'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './api/create-queries.ts'
import { Toasts } from './design/toast.tsx'
import { createPageRouter } from './router.tsx'
import './design/styles.css'
import { applyTheme, readTheme } from './design/theme.ts'

applyTheme(readTheme())
// Reads the session again, which fails and leads to the sign-in page.
const queries = createQueries(() => void router.invalidate())
const router = createPageRouter(queries)
const place = document.getElementById('page')
if (place === null) throw new Error('index.html has no element with the id "page".')

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      {/* The policy of the page forbids the style elements that the parts would write. */}
      <CSPProvider disableStyleElements>
        <Toasts>
          <RouterProvider router={router} />
        </Toasts>
      </CSPProvider>
    </QueryClientProvider>
  </StrictMode>,
)
