import { daysLater } from "./waits.js";

/** @returns {string} 20261126 */
export const plainDay = (d) => `${d.getFullYear() * 10000 + (d.getMonth() + 1) * 100 + d.getDate()}`;

/** RFC 5545, 3.1: a line has at most 75 octets; a character is never split. */
export function fold(line) {
  let size = 0;
  return Array.from(line, (c) => {
    const octets = new TextEncoder().encode(c).length;
    const breaks = size + octets > 75;
    size = (breaks ? 1 : size) + octets;
    return breaks ? "\r\n " + c : c;
  }).join("");
}

/** RFC 5545, 3.3.11 */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ");

/** A day-long calendar entry that reminds of itself at nine in the morning of its first day. @param {[Date, Date]} days */
export function calendar(uid, sequence, days, title, about, url, now) {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Waybill//Checklist//",
    "BEGIN:VEVENT",
    "UID:" + uid,
    "SEQUENCE:" + sequence,
    "DTSTAMP:" + new Date(now).toISOString().replace(/[-:]|\.\d+/g, ""),
    "DTSTART;VALUE=DATE:" + plainDay(days[0]),
    "DTEND;VALUE=DATE:" + plainDay(daysLater(days[1], 1)),
    "SUMMARY:" + escaped(title),
    `DESCRIPTION:${escaped(about)}\\n${url}`,
    "URL:" + url,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:PT9H",
    "DESCRIPTION:" + escaped(title),
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(fold)
    .join("\r\n");
}
