/**
 * What a line can say, in EBNF. The help under the line shows it, and the tests of the reader hold the reader to it.
 *
 * Parts stand in any order. What begins with a digit, + - . @ or #, and a ticket's number, is understood anywhere; a mere
 * word only before the note begins, which is at the first free word. Text in quotes is always note.
 */
export const grammar = `line      = { part | word | quoted } ;
part      = duration | clock | offset | day | type | ticket
          | material | distance | "roundtrip" | billing ;
duration  = hours [ minutes ] | minutes ;            25m  1h30  1.5h  1,5h
clock     = time "-" ( time | "now" )                14:00-15:30  2pm-now
          | "until" ( time | "now" )                 25m until now
          | "since" time | ( "from" | "at" ) time ;  since 14:00  at 9:30 25m
offset    = ( "-" | "+" ) duration [ reason ] ;      -15m lunch
day       = "today" | "yesterday" | weekday          mon … sun
          | year "-" month "-" day                   2026-11-20
          | day "." month "." [ year ] ;             20.11.
type      = beginning of a work type's name ;        onsite  remote
ticket    = "T" yyyymmdd "." number                  T20261120.0007
          | "." number                               .0007
          | [ "@" ] beginning of a customer's name ; @northwind
material  = "+" quantity sku ;                       +1 toner-hp26a  +2.5 cable
distance  = number ( "mi" | "km" ) ;                 12mi  12,5km
billing   = "billable" | "nocharge" ;
tag       = "#" ( day | type | billing | "roundtrip" ) ;  anywhere in the line
quoted    = '"' text '"' ;                           always text`;

/** Lines to learn from, each with what it says. */
export const examples: readonly (readonly [line: string, meaning: string])[] = [
  ["25m onsite T20261120.0007 replaced toner +1 toner-hp26a 12mi", "Time, a part and a drive on one ticket"],
  ["yesterday 14:00-15:30 -15m lunch @northwind moved the rack", "From and to on another day, lunch not billed"],
  ["1h30 until now remote .0007 restored the mailbox", "Counted back from now; the end of a number is enough"],
  ["30m restored the mailbox #nocharge #mon", "After the note has begun, # says that a word is meant"],
  ['20m ran the "25m" cable', "What stands in quotes is text"],
];
