/** Public holidays aren't known here, and the page says so. @param {string} unit workday or day */
export function daysLater(time, days, unit) {
  const date = new Date(time);
  date.setHours(0, 0, 0, 0);
  while (days > 0) {
    date.setDate(date.getDate() + 1);
    if (unit !== "workday" || date.getDay() % 6) days--;
  }
  return date;
}

/** @returns {[Date, Date]} the first and the last day on which the wait may end */
export const span = ({ min, max, unit }, time) => [daysLater(time, min, unit), daysLater(time, max, unit)];

/** As the page's language writes a day, or the first and the last of some. */
export function shown(...days) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", day: "numeric" });
  return [...new Set(days.map((day) => format.format(day)))].join("–");
}

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

/** A day-long calendar entry. @param {[Date, Date]} days */
export function calendar(uid, sequence, days, title, url, now) {
  const text = title.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ");
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
    "SUMMARY:" + text,
    "URL:" + url,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(fold)
    .join("\r\n");
}
