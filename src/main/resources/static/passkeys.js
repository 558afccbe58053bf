// Passkeys: asks the device to sign what the house asks, and brings the answer back.
"use strict";
(() => {
  if (!window.PublicKeyCredential) return;
  const bytes = (words) => Uint8Array.from(atob(words.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const words = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const token = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRF-TOKEN"]
    || document.querySelector("[name=_csrf]")?.value || "";
  const send = (path, fields = {}) => fetch(path, {
    method: "POST", headers: { "X-CSRF-TOKEN": token() }, body: new URLSearchParams(fields),
  });
  const asked = async (path) => {
    const answer = await send(path);
    if (!answer.ok) throw new Error(await sentence(answer));
    const options = await answer.json();
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    for (const list of [options.allowCredentials, options.excludeCredentials]) {
      list?.forEach((one) => { one.id = bytes(one.id); });
    }
    return options;
  };
  const sentence = async (answer) => {
    try { return (await answer.json()).message || ""; } catch { return answer.status === 429 ? "Too many tries. Please wait a little." : ""; }
  };
  const signed = (credential) => JSON.stringify({
    id: credential.id,
    rawId: words(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: credential.response.attestationObject
      ? {
        attestationObject: words(credential.response.attestationObject),
        clientDataJSON: words(credential.response.clientDataJSON),
        transports: credential.response.getTransports?.() || [],
      }
      : {
        authenticatorData: words(credential.response.authenticatorData),
        clientDataJSON: words(credential.response.clientDataJSON),
        signature: words(credential.response.signature),
        userHandle: credential.response.userHandle ? words(credential.response.userHandle) : undefined,
      },
  });
  const says = (place, text) => {
    if (!place) return;
    place.hidden = !text;
    place.textContent = text;
  };
  const attempt = async (place, work) => {
    says(place, "");
    try { await work(); } catch (fault) {
      says(place, fault.name === "NotAllowedError" || !fault.message
        ? "The device did not show a passkey. Please try again, or use another way." : fault.message);
    }
  };

  // ---- the account page adds one
  const add = document.querySelector("[data-passkey-add]");
  add?.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    attempt(add.querySelector("[data-passkey-fault]"), async () => {
      const credential = await navigator.credentials.create({ publicKey: await asked("/account/passkeys/options") });
      const answer = await send("/account/passkeys", { label: add.elements.label.value, credential: signed(credential) });
      if (!answer.ok) throw new Error(await sentence(answer));
      location.reload();
    });
  });

  // ---- the sign-in page and the lock show one
  const bind = (within) => {
    const button = within.querySelector("[data-passkey]");
    if (!button) return;
    const path = button.dataset.passkey;
    button.hidden = false;
    button.addEventListener("click", () => attempt(within.querySelector("[data-passkey-fault]"), async () => {
      const cover = Boolean(button.closest(".lock-cover"));
      const credential = await navigator.credentials.get({ publicKey: await asked(path + "/options") });
      const answer = await send(path, { credential: signed(credential), cover: String(cover) });
      if (!answer.ok) throw new Error(await sentence(answer));
      if (cover) document.dispatchEvent(new CustomEvent("desk:open"));
      else location.assign(answer.redirected ? answer.url : button.dataset.to || "/");
    }));
  };
  bind(document);
  document.addEventListener("desk:shut", (event) => bind(event.detail));
})();
