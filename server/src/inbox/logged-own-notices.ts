import { audited, type AuditWriting, type Doing } from "../audit/audited.ts";
import type { OwnNotices } from "./own-notices.ts";

/** The same, with every change in the log: before it is tried, and how it ended. Where a browser is reached is not for the log. */
export function loggedOwnNotices(own: OwnNotices, writing: AuditWriting): OwnNotices {
  return {
    read: own.read,
    change: (staff, settings) =>
      audited(writing, staff, doing("notices-changed", staff.staffId, settings), () => own.change(staff, settings)),
    addBrowser: (staff, at, subscription) =>
      audited(
        writing,
        staff,
        doing("notice-browser-added", null, { device: at.device }),
        () => own.addBrowser(staff, at, subscription),
        ({ value }) => value.browserId,
      ),
    removeBrowser: (staff, browserId) =>
      audited(writing, staff, doing("notice-browser-removed", browserId, {}), () => own.removeBrowser(staff, browserId)),
    test: (staff) => audited(writing, staff, doing("notices-tested", staff.staffId, {}), () => own.test(staff)),
  };
}

const doing = (action: string, subjectId: string | null, details: object): Doing => ({
  kind: "people",
  action,
  subjectId,
  details,
  reason: null,
});
