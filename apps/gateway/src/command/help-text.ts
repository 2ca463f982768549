/** What stands below the options in --help. */
export const helpText = `
The secret key that seals credentials has no flag, since others can read command lines: HELPDESK_MCP_SECRET_KEY. Without it, and with
SQLite, a key is made once in the folder of the database (gateway.key): keep it with the backups, but not in them.

Examples:
  helpdesk-mcp --demo                                    try it: no account is needed
  helpdesk-mcp tokens create --name ops                  the first API token
  RICHPANEL_API_KEY=… helpdesk-mcp accounts add richpanel   connect an account; without the variable it asks
  helpdesk-mcp servers mint --account Richpanel --methods read --expires 30d
                                                         an MCP URL that reads, for 30 days
  helpdesk-mcp doctor                                    say what is wrong, and how to mend it
`
