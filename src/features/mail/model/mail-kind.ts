import type { ReadMail } from "./read-mail.ts";

/** What kind of sender a mail has: a person, a mail server that gives a mail back, a machine that answers, or ourselves. */
export type MailKind = "person" | "bounce" | "automatic" | "loop";

/** The kind of a mail, and in a sentence how that was seen. */
export interface Judged {
  readonly kind: MailKind;
  readonly reason: string;
}

/** What the desk needs to know of itself to see its own mails come back. */
export interface OwnMail {
  /** The addresses it sends from and receives at, in small letters. */
  readonly addresses: ReadonlySet<string>;
  /** What stands behind the @ in the Message-IDs it makes. */
  readonly host: string;
}

const person: Judged = { kind: "person", reason: "" };

/** Decides who speaks in a mail. In doubt it is a person: what a machine wrote is seen on the ticket, what a person wrote must not be lost. */
export function kindOfMail(mail: ReadMail, own: OwnMail): Judged {
  return (
    (isBounce(mail) && { kind: "bounce", reason: "A mail server gave a mail back." }) ||
    (isOurOwn(mail, own) && { kind: "loop", reason: "Tallydesk sent this itself: answering it would never end." }) ||
    automaticSign(mail) ||
    person
  );
}

const postmasters = /^(mailer-daemon|mail-daemon|postmaster|mailerdaemon|mdaemon)@/;
const undelivered =
  /^(undeliver(ed|able)|mail delivery (failed|failure|subsystem|system)|delivery (status notification|failure|has failed)|returned mail|failure notice|message (undeliverable|not delivered)|unzustellbar|nicht zustellbar|non remis|échec de la remise|no se puede entregar|no entregado|mancata consegna|onbestelbaar|niet bezorgd|nie można dostarczyć)/i;

function isBounce(mail: ReadMail): boolean {
  const contentType = mail.headers["content-type"] ?? "";
  if (/multipart\/report/i.test(contentType) && /report-type="?delivery-status/i.test(contentType)) return true;
  if (mail.headers["x-failed-recipients"] !== undefined) return true;
  const isFromServer = postmasters.test(mail.from.address) || mail.returnPath === "";
  return isFromServer && (undelivered.test(mail.subject.trim()) || postmasters.test(mail.from.address));
}

function isOurOwn(mail: ReadMail, own: OwnMail): boolean {
  return (
    own.addresses.has(mail.from.address) ||
    mail.headers["x-loop"]?.toLowerCase().includes(own.host) === true ||
    mail.messageId.toLowerCase().endsWith(`@${own.host}>`)
  );
}

// The words with which machines of many languages begin the subject of an answer that nobody wrote.
const away =
  /^(out of (the )?office|automatic reply|auto[- ]?(reply|response|antwort)|autoreply|automatische (antwort|abwesenheitsnotiz)|abwesenheits(notiz|nachricht|meldung)|abwesend|nicht im büro|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|risposta automatica|fuori sede|resposta automática|ausência|automatisch antwoord|afwezig(heid)?|autosvar|automatiskt svar|automatsvar|poissa|automaattinen vastaus|autoodpowiedź|odpowiedź automatyczna|automatická odpověď|automatikus válasz|otomatik yanıt|автоответ|自動応答|不在通知|自动答复|自動回覆)\b|^(автоответ|自動応答|不在通知|自动答复|自動回覆)/iu;

const yes = (value: string | undefined) => value !== undefined && !/^(no|false|none|)$/i.test(value.trim());

const signs: readonly (readonly [sign: (mail: ReadMail) => boolean, reason: string])[] = [
  [
    ({ headers }) => yes(headers["auto-submitted"]?.split(";")[0]),
    "Its sender's machine says that it answered by itself.",
  ],
  [
    ({ headers }) =>
      yes(headers["x-autoreply"]) || yes(headers["x-autorespond"]) || headers["x-autoresponder"] !== undefined,
    "Its sender's machine says that it answered by itself.",
  ],
  [
    ({ headers }) => /^(bulk|junk|auto_reply|auto-reply)$/i.test(headers.precedence?.trim() ?? ""),
    "It is a mass mailing or an automatic answer.",
  ],
  [
    ({ headers }) => headers["list-id"] !== undefined || headers["list-unsubscribe"] !== undefined,
    "It came through a mailing list.",
  ],
  [
    ({ headers }) =>
      /\ball\b|\boof\b/i.test(headers["x-auto-response-suppress"] ?? "") && headers["in-reply-to"] !== undefined,
    "Its sender's machine asks for no automatic answer, as machines do.",
  ],
  [
    ({ headers }) => /disposition-notification/i.test(headers["content-type"] ?? ""),
    "It says only that a mail was read.",
  ],
  [({ subject }) => away.test(subject.trim()), "It says that somebody is away."],
  [({ returnPath }) => returnPath === "", "Its sender cannot be answered, so a machine sent it."],
  [
    ({ from }) => /^(no-?reply|do-?not-?reply|noreply\+|bounces?[+@-])/.test(from.address),
    "Its sender takes no answers, so a machine sent it.",
  ],
];

function automaticSign(mail: ReadMail): Judged | false {
  const [, reason] = signs.find(([sign]) => sign(mail)) ?? [];
  return reason !== undefined && { kind: "automatic", reason };
}

/** The address that a mail could not be delivered to, as the report says it; "" when it does not say. */
export function bouncedAddress(mail: ReadMail): string {
  const told =
    mail.headers["x-failed-recipients"] ??
    /^(?:Final|Original)-Recipient:\s*(?:rfc822|utf-8)\s*;\s*<?([^\s<>]+)>?/im.exec(mail.report)?.[1] ??
    /<([^\s<>@]+@[^\s<>]+)>/.exec(mail.text)?.[1] ??
    "";
  return told.split(",")[0]?.trim().toLowerCase().slice(0, 254) ?? "";
}

/** The Message-IDs that a report of a failed delivery names: one of them is of the mail that came back. */
export function reportedIds(mail: ReadMail): string[] {
  const named = [
    ...`${mail.report}\n${mail.text}`.matchAll(/^(?:X-)?(?:Original-)?Message-ID:\s*(<[^\s<>]{3,500}>)/gim),
  ];
  return [...new Set(named.map((match) => match[1] ?? ""))].slice(0, 10);
}
