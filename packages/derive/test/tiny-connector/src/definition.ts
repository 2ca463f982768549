/** As plain data, so that a copy in any folder can be imported. */
const apiKey = {
  meta: () => ({ description: 'The API key.', secret: true }),
  safeParse: () => ({ success: false }),
}

export const definition = {
  id: 'tiny-desk',
  title: 'Tiny Desk',
  version: '1.0.0',
  brand: 'tiny_desk',
  settings: { shape: { apiKey } },
  pagination: { kind: 'none', parameters: [] },
}
