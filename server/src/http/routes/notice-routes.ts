import { refusal } from "../exchange.ts";
import type { Gate } from "../mount-route.ts";
import type { RouteHandlers } from "../route-handler.ts";

type Names = "readNoticeSettings" | "changeNoticeSettings" | "addNoticeBrowser" | "removeNoticeBrowser" | "testNotices";

/** How one is told outside the console. */
export function noticeRoutes({ deps, rates }: Gate): Pick<RouteHandlers, Names> {
  const { ownNotices, limits } = deps;
  /** Each of these has us write to somebody else's server. */
  const tooOften = (staffId: string) => {
    const wait = rates.take(`notices of ${staffId}`, limits.noticeTestsPerPerson);
    return wait > 0 ? refusal("too-many-requests", wait) : null;
  };
  return {
    readNoticeSettings: async ({ staff }) => ({ ok: true, value: await ownNotices.read(staff) }),
    changeNoticeSettings: ({ staff, body }) => ownNotices.change(staff, body),
    addNoticeBrowser: async ({ staff, signIn: { signInId, device }, body }) =>
      tooOften(staff.staffId) ?? ownNotices.addBrowser(staff, { signInId, device }, body),
    removeNoticeBrowser: ({ staff, params }) => ownNotices.removeBrowser(staff, params.browserId),
    testNotices: async ({ staff }) => tooOften(staff.staffId) ?? ownNotices.test(staff),
  };
}
