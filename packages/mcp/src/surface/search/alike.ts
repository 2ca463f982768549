import { stem } from './words.ts'

const lines = `
ticket case conversation convo conv issue enquiry inquiry incident
customer cust client buyer shopper contact consumer purchaser requester
agent colleague coworker teammate rep representative operator employee staff user assignee
available free online reachable present
unavailable offline away absent
reply answer respond response
message email mail msg
note comment remark memo annotation
internal private confidential
draft unsent
tag label flag
close resolve finish solve complete shut
reopen unclose
assign reassign allocate delegate
owner responsible
unassigned unowned orphaned ownerless
hand pass give
escalate escalation
department dept depart division queue branch
team group squad
order ord purchase
parcel package shipment delivery consignment
ship dispatch
courier carrier
address street
template macro snippet canned boilerplate prewritten
article faq howto
kb knowledge
documentation manual guide
attachment file document
picture photo image screenshot
phone telephone
call ring
chat livechat
webhook callback
channel mailbox inbox
marketplace amazon ebay
survey csat
feedback rating review score
happy happiness satisfied satisfaction
approve approval consent permission signoff
spam junk
phishing scam
bin trash
delete erase destroy
remove drop
merge combine join unify consolidate
duplicate double twice dupe
split divide separate
snooze postpone defer delay
reminder remind
task todo
meeting appointment
time duration hours
minute min
log book record
timer clock stopwatch
urgent critical asap
priority prio importance
status state
overdue late
due deadline
waiting pending
unanswered unreplied
latest last newest recent
oldest earliest
earlier previous past prior
history timeline
company firm organisation organization business employer corporation
product item goods merchandise
price cost amount
contract agreement
invoice bill
refund reimbursement chargeback
return rma
subject title headline
find search lookup locate
show display view see
list overview
read open
change edit update modify amend adjust alter
correct fix
rename retitle
create make new add
put place
link connect associate attach tie
unlink disconnect dissociate detach
follow watch
follower watcher
inform notify tell
count number
average mean avg
report statistics figures metrics
workload load
restore undelete recover revive
undo revert
transfer move forward route redirect
transcript protocol
thread correspondence exchange
summarise summarize summary recap
everyone everybody all every
someone somebody
many several multiple bulk mass batch
blueprint workflow process
transition step stage
signature footer
holiday vacation leave
rights allowed scopes
whatsapp wa
facebook fb
twitter tweet
forum community
topic post
portal helpcenter
invite invitation
login signin
gdpr privacy
anonymize anonymise forget
solution resolution remedy
custom bespoke
complain complaint moan grumble
angry upset furious annoyed unhappy
damage broken defective faulty smash shatter crack
lose missing
stock inventory
pay payment
speak talk
quit resign
buy sale sell
colour color
language tongue
extend prolong renew
quantity pieces
sum total altogether overall
cancel abort
problem trouble fault error bug
outage downtime
stuck blocked
ban lock
unlock unblock
shift rota
busy swamped overloaded
supervisor manager boss lead
newcomer starter hire onboard
folder directory
chart graph dashboard
field property attribute
dropdown picklist
`

/** Words that people in support use for one another. A word stands in one group only. */
export const alikeGroups: readonly (readonly string[])[] = lines
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

/** The first word of each word's group, both as stems. */
const groupOf: ReadonlyMap<string, string> = new Map(
  alikeGroups.flatMap((words) => words.map((word) => [stem(word), stem(words[0] as string)] as const)),
)

/** What a stem stands for: its group's first word, or itself. */
export function meaningOf(word: string): string {
  return groupOf.get(word) ?? word
}

export const alikeWords: ReadonlySet<string> = new Set(groupOf.keys())
