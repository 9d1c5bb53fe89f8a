/** What a recorded change says to a reader: the sentence, and text worth showing below it. */
export interface Sentence {
  readonly sentence: string;
  readonly body?: string;
}

type Change = Readonly<Record<string, unknown>>;

const text = (value: unknown): string =>
  value === null || value === undefined || value === "" ? "none" : String(value);

function isChange(value: unknown): value is Change {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Long texts are said to have changed; short values show from and to. */
const longFields = new Set(["note", "description", "resolution"]);

/** The words of a field, where its name in the record isn't already the word. */
const fieldWords: Readonly<Record<string, string>> = { dueAt: "due", isActive: "active", jobTitle: "job title" };

/** "status New → In progress, priority Low → High" from a record of from and to for each field. */
export function changesInWords(change: Change): string {
  return Object.entries(change)
    .filter(([, value]) => isChange(value) && "to" in value)
    .map(([field, value]) => {
      const word = fieldWords[field] ?? field;
      if (longFields.has(field) || !isChange(value)) return `the ${word}`;
      return `${word} ${text(value.from)} → ${text(value.to)}`;
    })
    .join(", ");
}

/** "corrected Toner: quantity 1 → 2". */
function corrected(change: Change): string {
  const words = changesInWords(change);
  return `corrected ${text(change.name)}${words === "" ? "" : `: ${words}`}`;
}

const listed = (names: unknown): string => (Array.isArray(names) ? names.map(text).join(", ") : "a file");

/** One row for each event; what an event recorded is its argument. */
// biome-ignore format: a table reads by column
const sentences: Readonly<Record<string, (change: Change) => Sentence>> = {
  "ticket.create":       () => ({ sentence: "created the ticket" }),
  "ticket.edit":         (change) => ({ sentence: `changed ${changesInWords(change)}` }),
  "ticket.assign":       (change) => ({ sentence: `changed ${changesInWords(change)}` }),
  "ticket.chooseAgreement": (change) => ({ sentence: `changed ${changesInWords(change)}` }),
  "ticket.reckonAnew":   (change) => ({ sentence: `changed what was promised: ${changesInWords(change)}` }),
  "ticket.changeStatus": (change) => ({ sentence: `changed ${changesInWords(change)}` }),
  "ticket.complete":     () => ({ sentence: "completed the ticket" }),
  "ticket.reopen":       () => ({ sentence: "reopened the ticket" }),
  "ticket.forward":      (change) => ({ sentence: `forwarded it: ${changesInWords(change)}` }),
  "ticket.copy":         (change) => ({ sentence: `made this ticket as a copy of ${text(change.copiedFrom)}` }),
  "ticket.raiseProblem": (change) => ({ sentence: `made it the problem behind ${text(change.incident)}` }),
  "ticket.merge":        (change) => ({ sentence: change.into ? `merged it into ${text(change.into)}: ${text(change.moved)} moved there` : `merged ${text(change.absorbed)} into it: ${text(change.moved)} came along` }),
  "ticket.import":       (change) => ({ sentence: `imported ${text(change.importNumber)} from ${text(change.source)}` }),
  "checklist.add":       (change) => ({ sentence: `added to the checklist: ${Array.isArray(change.items) ? change.items.join(", ") : "items"}` }),
  "checklist.lay":       (change) => ({ sentence: `laid the checklist ${text(change.name)} on it` }),
  "checklist.tick":      (change) => ({ sentence: `did: ${text(change.text)}` }),
  "checklist.untick":    (change) => ({ sentence: `opened again: ${text(change.text)}` }),
  "checklist.amend":     (change) => ({ sentence: `changed the checklist: ${changesInWords(change) || "nothing"}` }),
  "checklist.remove":    (change) => ({ sentence: `took off the checklist: ${text(change.text)}` }),
  "note.add":            () => ({ sentence: "wrote a note" }),
  "note.edit":           (change) => ({ sentence: `corrected a note: ${changesInWords(change)}` }),
  "attachment.add":      (change) => ({ sentence: `attached ${listed(change.names)}` }),
  "attachment.remove":   (change) => ({ sentence: `removed the file ${text(change.name)}` }),
  "attachment.restore":  (change) => ({ sentence: `brought back the file ${text(change.name)}` }),
  "capture.save":        (change) => ({ sentence: `wrote in one line: ${listed(change.parts)}` }),
  "capture.undo":        (change) => ({ sentence: `took back what was written in one line: ${listed(change.parts)}` }),
  "time.log":            () => ({ sentence: "logged time" }),
  "time.logFor":         (change) => ({ sentence: `logged time for ${text(change.for)}` }),
  "time.copy":           () => ({ sentence: "logged time once more, as on an earlier day" }),
  "time.amend":          () => ({ sentence: "corrected a time entry" }),
  "time.remove":         () => ({ sentence: "removed a time entry" }),
  "timer.start":         () => ({ sentence: "started a timer" }),
  "timer.pause":         () => ({ sentence: "paused a timer" }),
  "timer.resume":        () => ({ sentence: "resumed a timer" }),
  "timer.attach":        () => ({ sentence: "gave a call's timer a ticket" }),
  "timer.confirm":       () => ({ sentence: "said that a timer runs on" }),
  "timer.stop":          () => ({ sentence: "said when a timer should have stopped" }),
  "timer.discard":       () => ({ sentence: "discarded a timer" }),
  "timer.restore":       () => ({ sentence: "brought a timer back" }),
  "timesheet.submit":    (change) => ({ sentence: change.from === "rejected" ? "submitted it again" : "submitted it" }),
  "timesheet.recall":    () => ({ sentence: "recalled it" }),
  "timesheet.approve":   (change) => ({ sentence: change.selfApproved === true ? "approved it (self-approved)" : change.to === "approved" ? "approved it" : `approved it at level ${text(change.level)}` }),
  "timesheet.reject":    (change) => ({ sentence: "rejected it", body: text(change.reason) }),
  "timesheet.pay":       () => ({ sentence: "marked it as paid" }),
  "billingItem.post":     (change) => ({ sentence: `billed ${text(change.name)} on invoice ${text(change.reference)}` }),
  "billingItem.cover":    (change) => ({ sentence: `marked ${text(change.name)} as covered by the contract` }),
  "billingItem.writeOff": (change) => ({ sentence: `wrote off ${text(change.name)}`, body: text(change.reason) }),
  "billingItem.takeBack": (change) => ({ sentence: `took ${text(change.name)} back from ${text(change.from)}`, body: text(change.reason) }),
  "material.add":        (change) => ({ sentence: `added ${text(change.name)}` }),
  "material.amend":      (change) => ({ sentence: corrected(change) }),
  "material.order":      (change) => ({ sentence: `ordered ${text(change.name)} with ${text(change.purchaseOrder)}` }),
  "material.receive":    (change) => ({ sentence: `received ${text(change.name)}` }),
  "material.deliver":    (change) => ({ sentence: `delivered ${text(change.name)}` }),
  "material.addBundle":  (change) => ({ sentence: `put the bundle ${text(change.name)} on it: ${listed(change.products)}` }),
  "contractMaterial.set": (change) => ({ sentence: change.covered === true ? `let ${text(change.contract)} cover ${text(change.code)}` : `set ${text(change.code)} under ${text(change.contract)} to ${text(change.price)}` }),
  "contractMaterial.remove": (change) => ({ sentence: `took the rule for ${text(change.code)} out of ${text(change.contract)}` }),
  "stock.receive":       (change) => ({ sentence: `received ${text(change.quantity)} × ${text(change.name)} into ${text(change.location)}` }),
  "stock.move":          (change) => ({ sentence: `moved ${text(change.quantity)} × ${text(change.name)} from ${text(change.from)} to ${text(change.to)}` }),
  "stock.count":         (change) => ({ sentence: `counted ${text(change.name)} in ${text(change.location)}: ${changesInWords(change)}` }),
  "stock.correct":       (change) => ({ sentence: `corrected ${text(change.name)} in ${text(change.location)} by ${text(change.quantity)}: ${text(change.reason)}` }),
  "material.remove":     (change) => ({ sentence: `removed ${text(change.name)}` }),
  "expense.add":         () => ({ sentence: "added an expense" }),
  "expense.amend":       (change) => ({ sentence: corrected(change) }),
  "receipt.add":         (change) => ({ sentence: `added ${text(change.names)} to ${text(change.name)}` }),
  "receipt.remove":      (change) => ({ sentence: `took the receipt ${text(change.receipt)} off ${text(change.name)}` }),
  "receipt.restore":     (change) => ({ sentence: `brought the receipt ${text(change.receipt)} of ${text(change.name)} back` }),
  "expense.remove":      (change) => ({ sentence: `removed an expense: ${text(change.name)}` }),
  "expenseReport.edit":  (change) => ({ sentence: `changed the expense report: ${changesInWords(change) || "nothing"}` }),
  "expenseReport.submit": (change) => ({ sentence: change.from === "rejected" ? "submitted it again" : "submitted it" }),
  "expenseReport.recall": () => ({ sentence: "recalled it" }),
  "expenseReport.approve": (change) => ({ sentence: change.selfApproved === true ? "approved it (self-approved)" : typeof change.refused === "string" ? "approved it, but for what was refused" : "approved it", ...(typeof change.refused === "string" ? { body: change.refused } : {}) }),
  "expenseReport.reject": (change) => ({ sentence: "rejected it", body: text(change.reason) }),
  "expenseReport.pay":   () => ({ sentence: "marked it as paid" }),
  "signOff.take":        (change) => ({ sentence: `took the sign-off of ${text(change.signerName)}` }),
  "mail.takeIn":         (change) => ({ sentence: change.outcome === "created" ? `made the ticket of a mail of ${text(change.from)}` : change.outcome === "replied" ? `took in a mail of ${text(change.from)}` : "took in a mail that came back" }),
  "mail.assign":         (change) => ({ sentence: `made the ticket of a mail of ${text(change.from)}` }),
  "customer.create":     () => ({ sentence: "added the customer" }),
  "customer.edit":       (change) => ({ sentence: `changed ${changesInWords(change)}` }),
  "location.create":  (change) => ({ sentence: `added the location ${text(change.name)}` }),
  "location.edit":    (change) => ({ sentence: `changed location ${text(change.location)}: ${changesInWords(change)}` }),
  "location.deactivate": (change) => ({ sentence: `deactivated the location ${text(change.name)}` }),
  "location.reactivate": (change) => ({ sentence: `reactivated the location ${text(change.name)}` }),
  "device.create":    (change) => ({ sentence: `added the device ${text(change.name)}` }),
  "device.edit":      (change) => ({ sentence: `changed device ${text(change.device)}: ${changesInWords(change)}` }),
  "device.deactivate": (change) => ({ sentence: `deactivated the device ${text(change.name)}` }),
  "device.reactivate": (change) => ({ sentence: `reactivated the device ${text(change.name)}` }),
  "internalTime.log":    () => ({ sentence: "wrote down internal time" }),
  "internalTime.logFor": () => ({ sentence: "wrote down internal time" }),
  "internalTime.amend":  () => ({ sentence: "corrected internal time" }),
  "internalTime.remove": () => ({ sentence: "removed internal time" }),
  "timeOff.request":     () => ({ sentence: "asked for time off" }),
  "timeOff.cancel":      () => ({ sentence: "took a request for time off back" }),
  "timeOff.approve":     () => ({ sentence: "approved time off" }),
  "timeOff.reject":      () => ({ sentence: "rejected time off" }),
  "product.import":      () => ({ sentence: "imported products" }),
  "exchangeRate.import": () => ({ sentence: "imported exchange rates" }),
  "timeRules.edit":    (change) => ({ sentence: `changed the rules of time: ${changesInWords(change)}` }),
  "absence.enter":     (change) => ({ sentence: `entered that ${text(change.person)} is away from ${text(change.startsOn)}; ${text(change.deputy)} decides` }),
  "absence.end":       (change) => ({ sentence: `ended the absence of ${text(change.person)}` }),
  "timesheetCalendar.change": (change) => ({ sentence: `changed the periods of timesheets from ${text(change.startsOn)} on` }),
  "workType.add":      (change) => ({ sentence: `added the work type ${text(change.name)}` }),
  "workType.edit":     (change) => ({ sentence: `changed the work type ${text(change.workType)}: ${changesInWords(change)}` }),
  "contractRate.add":    (change) => ({ sentence: `set the rate of ${text(change.role)} under ${text(change.contract)} to ${text(change.rate)} from ${text(change.startsOn)}` }),
  "contractRate.remove": (change) => ({ sentence: `removed the rate of ${text(change.role)} under ${text(change.contract)} from ${text(change.startsOn)}` }),
  "contract.create":  (change) => ({ sentence: `added the contract ${text(change.name)}` }),
  "contract.edit":    (change) => ({ sentence: `changed contract ${text(change.contract)}: ${changesInWords(change)}` }),
  "contract.deactivate": (change) => ({ sentence: `deactivated the contract ${text(change.name)}` }),
  "contract.reactivate": (change) => ({ sentence: `reactivated the contract ${text(change.name)}` }),
  "contact.create":      (change) => ({ sentence: `added the contact ${text(change.name)}` }),
  "contact.edit":        (change) => ({ sentence: `changed ${changesInWords(change)}` }),
  "contact.deactivate":   (change) => ({ sentence: `deactivated the contact ${text(change.name)}` }),
  "contact.reactivate":   (change) => ({ sentence: `reactivated the contact ${text(change.name)}` }),
};

/** The events that have a sentence. */
export const eventsWithSentence = Object.keys(sentences);

/** "worked on the service level" of an event "serviceLevel.edit". */
const onNoun = (name: string): Sentence => {
  const noun = name.split(".")[0] ?? name;
  return { sentence: `worked on the ${noun.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}` };
};

/** The sentence of a recorded event; an event without one of its own says what it was about. */
export function sentenceOf(name: string, change: unknown): Sentence {
  const facts = isChange(change) ? change : {};
  const said = sentences[name]?.(facts) ?? onNoun(name);
  return typeof facts.insteadOf === "string" ? { ...said, sentence: `${said.sentence} for ${facts.insteadOf}` } : said;
}
