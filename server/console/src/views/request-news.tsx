import type { OwnRequest } from "../own-request.ts";
import { troubleWords } from "../words.ts";

/** How the last change ended: good news is read out in passing, a refusal at once. */
export function RequestNews({ request }: { request: OwnRequest }) {
  return (
    <>
      <p role="status" class={request.news.value ? "good-news" : ""}>
        {request.news.value}
      </p>
      {request.trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(request.trouble.value)}
        </p>
      )}
    </>
  );
}
