import type { WireFixture } from '@helpdesk-mcp/testing'
import { get, ok, post, remove } from './wire-request.ts'

const dana = {
  id: '8f14e45f-ceea-467f-a0e6-7f1c3c9b1a01',
  crmId: 5521,
  firstName: 'Dana',
  lastName: 'Reyes',
  emailAddress: 'dana@acme.test',
  company: 'Acme Corp',
  phone1: '+1 555 0100',
  website: '',
  timeZone: 'America/Denver',
  dateCreated: '2024-05-01T10:00:00Z',
  dateUpdated: '2025-11-11T10:00:00Z',
}

const billing = {
  id: 3,
  name: 'Billing',
  repUserIds: [17, 21],
  allReps: false,
  dateArchived: null,
  stale: 240,
}
const returns = { ...billing, id: 8, name: 'Returns', dateArchived: '2025-02-01T00:00:00Z' }
const kim = {
  userId: 17,
  firstName: 'Kim',
  lastName: 'Osei',
  emailAddress: 'kim@help.test',
  active: true,
  defaultDepartmentId: 3,
}

/** Contacts, departments and reps: version 2 beside version 1. */
export const wirePeople: WireFixture[] = [
  {
    // No paging parameters are known here, so none are sent and the list is cut by us.
    tool: 'list_all_fuse_desk_contacts',
    arguments: { search: 'Acme Corp', limit: 1 },
    request: get('/v2/contacts?search=Acme%20Corp'),
    response: ok([dana, { ...dana, id: '1b6d', crmId: 5522, firstName: 'Lee' }]),
    result: {
      result: [
        {
          id: '8f14e45f-ceea-467f-a0e6-7f1c3c9b1a01',
          crmId: 5521,
          firstName: 'Dana',
          lastName: 'Reyes',
          emailAddress: 'dana@acme.test',
          company: 'Acme Corp',
          phone1: '+1 555 0100',
        },
      ],
    },
  },
  {
    tool: 'get_single_fuse_desk_contact_by_id',
    arguments: { id: '8f14e45f-ceea-467f-a0e6-7f1c3c9b1a01', fields: ['*'] },
    request: get('/v2/contacts/8f14e45f-ceea-467f-a0e6-7f1c3c9b1a01'),
    response: ok(dana),
    result: dana,
  },
  {
    // The CRM id does as well, and a case gives it as a number.
    tool: 'get_single_fuse_desk_contact_by_id',
    arguments: { id: 5521 },
    request: get('/v2/contacts/5521'),
    response: ok(dana),
  },
  {
    tool: 'create_a_fuse_desk_contact',
    arguments: { firstName: 'Lee', lastName: "O'Hara", emailAddress: 'lee@acme.test', phone1: '+1 555 0101' },
    request: post(
      '/v2/contacts',
      'firstName=Lee&lastName=O%27Hara&emailAddress=lee%40acme.test&phone1=%2B1+555+0101',
    ),
    response: ok({ id: '1b6d' }),
    result: { id: '1b6d', customer_visible: 'no' },
  },
  {
    tool: 'update_a_fuse_desk_contact_by_id',
    arguments: { id: '1b6d', company: 'Acme Corp', street1Billing: '1 Main St' },
    request: post('/v2/contacts/1b6d', 'company=Acme+Corp&street1Billing=1+Main+St'),
  },
  {
    tool: 'list_all_fuse_desk_departments',
    arguments: {},
    request: get('/v2/departments'),
    response: ok([billing]),
    result: { result: [{ id: 3, name: 'Billing', allReps: false, repUserIds: [17, 21] }], next_cursor: null },
  },
  {
    tool: 'list_all_fuse_desk_departments_with_archived',
    arguments: {},
    request: get('/v2/departments/all'),
    response: ok([billing, returns]),
    result: {
      result: [
        { id: 3, dateArchived: null },
        { id: 8, dateArchived: '2025-02-01T00:00:00Z' },
      ],
    },
  },
  {
    tool: 'list_all_fuse_desk_departments_archived',
    arguments: {},
    request: get('/v2/departments/archived'),
    response: ok([returns]),
    result: { result: [{ id: 8, name: 'Returns', dateArchived: '2025-02-01T00:00:00Z' }] },
  },
  {
    tool: 'get_single_fuse_desk_department_by_id',
    arguments: { id: 3, fields: ['*'] },
    request: get('/v2/departments/3'),
    response: ok(billing),
    result: billing,
  },
  {
    tool: 'create_a_fuse_desk_department',
    arguments: { name: 'R&D' },
    request: post('/v2/departments', 'name=R%26D'),
  },
  {
    // A list in a form: its name carries brackets and is repeated.
    tool: 'update_a_fuse_desk_department_by_id',
    arguments: { id: 3, repUserIds: [17, 21], stale: 240 },
    request: post('/v2/departments/3', 'repUserIds%5B%5D=17&repUserIds%5B%5D=21&stale=240'),
  },
  {
    tool: 'fuse_desk_departments_archive',
    arguments: { id: 8 },
    request: remove('/v2/departments/8'),
  },
  {
    tool: 'fuse_desk_departments_restore',
    arguments: { department_id: 8 },
    request: post('/v2/departments/8/restore'),
  },
  {
    // A rep's own repid is not what a case calls repid: userId is.
    tool: 'list_all_fuse_desk_reps',
    arguments: {},
    request: get('/v2/reps'),
    response: ok([{ ...kim, repid: 2, username: 'kim' }]),
    result: { result: [kim] },
  },
  {
    tool: 'get_single_fuse_desk_rep_by_id',
    arguments: { id: 17 },
    request: get('/v2/reps/17'),
    response: ok({ ...kim, repid: 2 }),
    result: kim,
  },
]
