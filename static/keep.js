// On a page of an agreement: ask the service worker to keep the whole text for later, and say so.
"use strict";

const drawn = "link[href^='/static/'], script[src^='/static/']";

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.addEventListener("message", () => {
    for (const words of document.querySelectorAll("[data-kept]")) words.hidden = false;
  });
  navigator.serviceWorker.register("/keeping.js", { scope: "/" }).then(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const page = document.querySelector("[data-keep]");
    const pieces = [...document.querySelectorAll(drawn)];
    const drawnWith = pieces.map((piece) => piece.getAttribute(piece.src ? "src" : "href"));
    if (page) active.postMessage({ edition: page.dataset.keep, drawnWith });
  });
}
