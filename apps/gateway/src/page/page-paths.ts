/** The addresses of the page's views, all of which are answered with its one document. None of them is the API's. */
export const pagePaths: readonly string[] = [
  '/',
  '/sign-in',
  '/connect',
  '/mint',
  '/accounts/:id',
  '/servers',
  '/servers/:id',
  '/try',
  '/watch',
]
