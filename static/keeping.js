// The service worker that keeps opened agreements readable without signal, until sign-out.
// It answers for pages of agreements and for what they are drawn with. It never touches any other.
"use strict";

const KEPT = "agreements";
const EDITION = /^\/agreements\/\d+$/;
const CLAUSE = /^\/clauses\/(\d+)$/;
const PAGES = [EDITION, /^\/agreements\/\d+\/sheets\/\d+(\.png)?$/, CLAUSE];
const DOORS = ["/sign-out", "/sign-in"];

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin) return;
  // Whoever comes or goes at the door leaves nothing behind for the next person.
  if (event.request.method === "POST" && DOORS.includes(url.pathname)) {
    event.waitUntil(caches.delete(KEPT));
    return;
  }
  if (event.request.method !== "GET") return;
  const drawnWith = url.pathname.startsWith("/static/") && url.searchParams.has("v");
  if (drawnWith || PAGES.some((page) => page.test(url.pathname))) {
    event.respondWith(fromNetworkOrKept(event.request, url));
  }
});

// A page that was opened asks for its whole text to be kept, with what it is drawn with.
self.addEventListener("message", (event) => {
  const url = new URL(event.data.edition, self.location.origin);
  if (!EDITION.test(url.pathname)) return;
  const pieces = event.data.drawnWith.filter((path) => path.startsWith("/static/"));
  event.waitUntil(keepWhole([`${url.pathname}?whole=1`, ...pieces])
    .then(() => event.source.postMessage("kept")));
});

async function keepWhole(addresses) {
  const kept = await caches.open(KEPT);
  for (const address of addresses) await remember(address, await fetch(address));
}

async function fromNetworkOrKept(request, url) {
  try {
    const answer = await fetch(request);
    await remember(request, answer.clone());
    return answer;
  } catch {
    const kept = await caches.open(KEPT);
    return (await kept.match(request))
      || (EDITION.test(url.pathname) && await kept.match(`${url.pathname}?whole=1`))
      || (CLAUSE.test(url.pathname) && await inItsText(kept, url.pathname.match(CLAUSE)[1]))
      || withoutSignal();
  }
}

// A clause whose own page was never opened stands in the whole text of its agreement.
async function inItsText(kept, number) {
  for (const { url } of await kept.keys()) {
    const { pathname, search } = new URL(url);
    if (!EDITION.test(pathname) || search !== "?whole=1") continue;
    const text = await (await kept.match(url)).text();
    if (text.includes(`id="c${number}"`)) return Response.redirect(`${pathname}?whole=1#c${number}`);
  }
  return null;
}

async function remember(request, answer) {
  const kept = await caches.open(KEPT);
  if (answer.status === 200 && !answer.redirected) await kept.put(request, answer);
  else await kept.delete(request);
}

function withoutSignal() {
  const words = "<!doctype html><html lang=en><meta name=viewport content='width=device-width'>"
    + "<title>No signal</title><h1>No signal</h1><p>This page was not opened before, so it isn't on "
    + "this device. Agreements that were opened can be read: go back to their text.";
  return new Response(words, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
