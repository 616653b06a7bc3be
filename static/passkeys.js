// Passkeys: loaded only where one is used or made. Without it the password works as ever.
"use strict";

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function send(url, token, body) {
  const headers = { "X-CSRFToken": token, "Content-Type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.error || "");
  return said;
}

function asKnown(list) {
  return (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
}

async function make(asked) {
  const publicKey = { ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: asKnown(asked.excludeCredentials) };
  const made = await navigator.credentials.create({ publicKey });
  return { id: made.id, rawId: text(made.rawId), type: made.type, response: {
    clientDataJSON: text(made.response.clientDataJSON),
    attestationObject: text(made.response.attestationObject) } };
}

async function prove(asked) {
  const publicKey = { ...asked, challenge: bytes(asked.challenge), allowCredentials: asKnown(asked.allowCredentials) };
  const found = await navigator.credentials.get({ publicKey });
  const said = found.response;
  return { id: found.id, rawId: text(found.rawId), type: found.type, response: {
    clientDataJSON: text(said.clientDataJSON), authenticatorData: text(said.authenticatorData),
    signature: text(said.signature), userHandle: said.userHandle ? text(said.userHandle) : null } };
}

for (const box of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  box.hidden = false;
  const { question, answer, token } = box.dataset;
  const act = box.dataset.passkey === "make" ? make : prove;
  box.querySelector("button").addEventListener("click", async () => {
    const words = box.querySelector("[role=status]");
    words.textContent = "";
    try {
      const given = await act(await send(question, token, "{}"));
      window.location.assign((await send(answer, token, JSON.stringify(given))).next);
    } catch (error) {
      words.textContent = error.name === "Error" && error.message ? error.message : "No passkey was used. Nothing was changed.";
    }
  });
}
