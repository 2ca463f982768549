const id = { name: 'ticketId', in: 'path', required: true, schema: { type: 'string' } }
const ok = { '200': { description: 'ok' } }
const json = (schema: unknown) => ({ content: { 'application/json': { schema } } })
const query = (name: string, schema: unknown, more: object = {}) => ({ name, in: 'query', schema, ...more })

/** A vendor that never was, with one of everything that the engine reads from a document. */
export const deskDocument = {
  openapi: '3.1.0',
  info: { title: 'Desk', version: '1' },
  security: [{ key: [] }],
  paths: {
    '/tickets': {
      get: { operationId: 'listTickets', responses: ok },
      post: {
        operationId: 'createTicket',
        requestBody: { required: true, ...json({ $ref: '#/components/schemas/NewTicket' }) },
        responses: ok,
      },
    },
    '/tickets/{ticketId}': {
      parameters: [id],
      get: {
        operationId: 'getTicket',
        responses: {
          '200': { description: 'ok', ...json({ $ref: '#/components/schemas/Ticket' }) },
          '404': { description: 'missing', content: {} },
        },
      },
      put: { operationId: 'updateTicket', requestBody: json({ type: 'object' }), responses: ok },
      delete: { operationId: 'deleteTicket', responses: { '204': { description: 'gone' } } },
    },
    '/tickets/number/{number}': {
      get: {
        operationId: 'getByNumber',
        parameters: [
          { name: 'number', in: 'path', required: true, schema: { type: 'integer', format: 'int32' } },
        ],
        responses: ok,
      },
    },
    '/tickets/{type}/{id}': { get: { operationId: 'byPerson', responses: ok } },
    '/tickets/{ticketId}/close': { put: { operationId: 'closeTicket', parameters: [id], responses: ok } },
    '/tickets/{ticketId}/comments': {
      parameters: [id],
      get: { operationId: 'listComments', responses: ok },
      post: { operationId: 'createComment', requestBody: json({ type: 'object' }), responses: ok },
    },
    '/search': {
      get: {
        operationId: 'search',
        parameters: [
          query('size', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
          query('open', { type: 'boolean' }),
          query('state', { enum: ['OPEN', 'CLOSED'] }),
          query('ids', { type: 'array', items: { type: 'integer', format: 'int64' } }),
          query('csv', { type: 'array', items: { type: 'string' } }, { explode: false }),
          query('piped', { type: 'array', items: { type: 'number' } }, { style: 'pipeDelimited' }),
          query(
            'filter',
            { type: 'object', properties: { age: { type: 'integer' } } },
            { style: 'deepObject' },
          ),
          { name: 'range', in: 'query', ...json({ type: 'object', required: ['after'] }) },
          query('orgId', { type: ['string', 'integer'] }),
          { name: 'X-Team', in: 'header', required: true, schema: { type: 'integer' } },
        ],
        responses: ok,
      },
    },
    '/form': {
      post: {
        operationId: 'postForm',
        requestBody: {
          content: {
            'application/x-www-form-urlencoded': { schema: { $ref: '#/components/schemas/Form' } },
            'multipart/form-data': { schema: { $ref: '#/components/schemas/Form' } },
          },
        },
        responses: ok,
      },
    },
    '/ping': { get: { operationId: 'ping', security: [], responses: ok } },
  },
  components: {
    schemas: {
      Ticket: { type: 'object', properties: { id: { type: 'string' }, subject: { type: 'string' } } },
      NewTicket: {
        type: 'object',
        required: ['subject'],
        additionalProperties: false,
        properties: {
          subject: { type: 'string', maxLength: 20 },
          status: { $ref: '#/components/schemas/Status' },
          orderKey: { type: 'integer', format: 'int64' },
        },
      },
      Status: { type: 'string', enum: ['OPEN', 'CLOSED'] },
      Form: {
        type: 'object',
        additionalProperties: false,
        properties: {
          count: { type: 'integer' },
          tags: { type: 'array', items: { type: 'string' } },
          owner: { type: 'object', properties: { id: { type: 'integer' } } },
          file: { type: 'string', format: 'binary' },
        },
      },
    },
  },
}
