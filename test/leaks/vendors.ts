import { definition as chatwoot, createChatwootConnector } from '@helpdesk-mcp/chatwoot'
import { createSandbox as chatwootSandbox } from '@helpdesk-mcp/chatwoot/sandbox'
import { type ConnectorDefinition, type ConnectorOptions, loadTools } from '@helpdesk-mcp/connector'
import type { Connector, ToolRecord } from '@helpdesk-mcp/contracts'
import { createEdeskConnector, definition as edesk } from '@helpdesk-mcp/edesk'
import { createSandbox as edeskSandbox } from '@helpdesk-mcp/edesk/sandbox'
import { createFusedeskConnector, definition as fusedesk } from '@helpdesk-mcp/fusedesk'
import { createSandbox as fusedeskSandbox } from '@helpdesk-mcp/fusedesk/sandbox'
import { createRichpanelConnector, definition as richpanel } from '@helpdesk-mcp/richpanel'
import { createSandbox as richpanelSandbox } from '@helpdesk-mcp/richpanel/sandbox'
import { createZohoDeskConnector, definition as zohoDesk } from '@helpdesk-mcp/zoho-desk'
import { createSandbox as zohoDeskSandbox } from '@helpdesk-mcp/zoho-desk/sandbox'

interface SandboxLike {
  fetch: typeof fetch
  settings: Readonly<Record<string, string>>
  state: { collections: Record<string, unknown> }
  requests: unknown[]
}

export interface VendorLeaks {
  id: string
  definition: ConnectorDefinition
  records: readonly ToolRecord[]
  createSandbox(options: { clock: { now(): number } }): SandboxLike
  connect(options: Omit<ConnectorOptions<never>, 'settings'> & { settings: unknown }): Connector
  /** The resource of a collection's records, where it is not the collection's own name. */
  owners: Readonly<Record<string, string>>
  /** Objects inside records that are another resource's, by key. */
  embedded: Readonly<Record<string, string>>
  /** Resources whose names other answers show: who wrote, whose ticket it is. */
  shownByName: readonly string[]
  /** Resources whose records are the own answer of other tools, too: these resources, or these tools. */
  alsoIn: Readonly<Record<string, readonly string[]>>
}

function vendor(
  definition: { id: string; tools: URL },
  parts: Omit<VendorLeaks, 'id' | 'definition' | 'records' | 'createSandbox' | 'connect'> & {
    createSandbox: unknown
    connect: unknown
  },
): VendorLeaks {
  return {
    ...parts,
    definition,
    id: definition.id,
    records: loadTools(definition.tools),
  } as unknown as VendorLeaks
}

export const vendors: readonly VendorLeaks[] = [
  vendor(richpanel, {
    createSandbox: richpanelSandbox,
    connect: createRichpanelConnector,
    owners: { tickets: 'conversations', links: 'orders' },
    embedded: {},
    shownByName: ['customers'],
    alsoIn: {},
  }),
  vendor(edesk, {
    createSandbox: edeskSandbox,
    connect: createEdeskConnector,
    owners: { salesOrders: 'sales_orders', orderNotes: 'order_notes', tagGroups: 'tag_groups' },
    embedded: { user: 'users', from_user: 'users' },
    shownByName: ['users'],
    alsoIn: {},
  }),
  vendor(fusedesk, {
    createSandbox: fusedeskSandbox,
    connect: createFusedeskConnector,
    owners: { casetags: 'case_tags' },
    embedded: {},
    shownByName: [],
    alsoIn: {},
  }),
  vendor(chatwoot, {
    createSandbox: chatwootSandbox,
    connect: createChatwootConnector,
    owners: {
      cannedResponses: 'canned_responses',
      attributes: 'custom_attributes',
      agentBots: 'agent_bots',
      automationRules: 'automation_rules',
      customFilters: 'custom_filters',
    },
    embedded: { sender: 'contacts', assignee: 'agents', team: 'teams' },
    shownByName: ['contacts', 'agents', 'teams', 'inboxes', 'agent_bots'],
    // The members are what is listed; the profile is the token's own user; what is assigned is given to an agent or a team.
    alsoIn: { agents: ['inbox_members', 'team_members', 'get_profile'], teams: ['assign'] },
  }),
  vendor(zohoDesk, {
    createSandbox: zohoDeskSandbox,
    connect: createZohoDeskConnector,
    owners: {
      threads: 'ticket_threads',
      comments: 'ticket_comments',
      tags: 'ticket_tags',
      timeEntries: 'ticket_time_entries',
      history: 'ticket_history',
      translations: 'article_translations',
      groups: 'help_center_groups',
      labels: 'help_center_labels',
      users: 'help_center_users',
      attachments: 'ticket_attachments',
      cm_assets: 'custom_module_records',
      holidayList: 'holiday_lists',
    },
    embedded: { author: 'agents', commenter: 'agents', associatedDepartments: 'departments' },
    shownByName: [
      'agents',
      'contacts',
      'accounts',
      'departments',
      'teams',
      'products',
      'contracts',
      'tickets',
      'tasks',
      'roles',
      'profiles',
      'kb_root_categories',
    ],
    // A layout is its fields; an article is listed by its translations; a conversation is its threads and comments;
    // a split ticket begins with a thread; the members of a team are what is listed.
    alsoIn: {
      fields: ['layouts'],
      article_translations: ['articles_in_all_languages'],
      articles: ['suggest_articles'],
      ticket_threads: ['ticket_conversations', 'split_ticket'],
      agents: ['team_members'],
      // An activity is a task, a call or an event.
      tasks: ['activities', 'ticket_activities', 'activities_search'],
      calls: ['activities', 'ticket_activities', 'activities_search'],
      events: ['activities', 'ticket_activities', 'activities_search'],
      ticket_comments: ['ticket_conversations'],
    },
  }),
]
