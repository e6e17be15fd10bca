// Puts a fresh list into the page part by part: what others did on the same deal, and what came of one's own act.
// A part that somebody is filling in stays as it is; the focus stays where it was.
const page = document.querySelector("[data-live-source]");

function isChanged(field) {
    if (field.matches("[type=radio], [type=checkbox]")) {
        return field.checked !== field.defaultChecked;
    }
    if (field.matches("select")) {
        return field.selectedOptions[0] !== (field.querySelector("[selected]") ?? field.options[0]);
    }
    return field.value !== field.defaultValue;
}

function isBusy(part) {
    return [...part.querySelectorAll("input, select, textarea")]
        .some((field) => field === document.activeElement || isChanged(field));
}

function replace(shown, part) {
    const focusable = "summary, a, button";
    const focused = [...shown.querySelectorAll(focusable)].indexOf(document.activeElement);
    const lost = shown.contains(document.activeElement);
    shown.replaceWith(part);
    window.htmx.process(part);
    window.htmx.trigger(part, "htmx:load");
    if (lost) {
        const places = part.querySelectorAll(focusable);
        const same = places[focused];
        (same?.checkVisibility() ? same : places[0])?.focus({ preventScroll: true });
    }
}

// Takes out what has left a list, and puts in what has come into it.
function settle(list, fresh, acted) {
    [...list.children]
        .filter((part) => !fresh.querySelector(`#${CSS.escape(part.id)}`) && (part.contains(acted) || !isBusy(part)))
        .forEach((part) => part.remove());
    [...fresh.children].forEach((part, index) => {
        if (!document.getElementById(part.id)) {
            list.insertBefore(document.importNode(part, true), list.children[index] ?? null);
            window.htmx.process(list.children[index]);
        }
    });
}

function merge(html, acted) {
    const list = document.getElementById("checklist");
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const revision = fresh.getElementById("checklist").dataset.revision;
    if (Number(revision) < Number(list.dataset.revision)) {
        return; // Overtaken by a later answer.
    }
    list.querySelectorAll("[data-live-list]").forEach((shown) => settle(shown, fresh.getElementById(shown.id), acted));
    fresh.querySelectorAll("[data-live][id]").forEach((part) => {
        const shown = document.getElementById(part.id);
        if (shown && shown === acted) {
            replace(shown, part);
        } else if (shown && shown.dataset.live !== part.dataset.live && !isBusy(shown)) {
            part.querySelector(":scope > details")?.toggleAttribute("open", shown.querySelector(":scope > details[open]") !== null);
            replace(shown, part);
        }
    });
    if (acted && !acted.isConnected && !document.getElementById(acted.id)) {
        list.querySelector(".item-next summary")?.focus({ preventScroll: true });
    }
    list.dataset.revision = revision;
    document.body.dispatchEvent(new CustomEvent("deal-changed"));
}

async function refresh() {
    const list = document.getElementById("checklist");
    const response = await fetch(list.dataset.source, { headers: { "HX-Request": "true" } });
    if (response.ok) {
        merge(await response.text());
    }
}

// While an act's answer was on its way, the next item may have been unfolded: only what was acted on is put in anew.
document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (page && event.detail.shouldSwap && event.detail.target.id === "checklist") {
        event.preventDefault();
        merge(event.detail.serverResponse, event.detail.requestConfig.elt.closest("[data-live]"));
    }
});

function listen() {
    let source = null;
    const open = () => {
        source = new EventSource(page.dataset.liveSource);
        source.addEventListener("run", (event) => {
            if (event.data !== document.getElementById("checklist")?.dataset.revision) {
                refresh();
            }
        });
    };
    // A hidden page lets go of its connection: browsers allow six to one host.
    document.addEventListener("visibilitychange", () => {
        if (document.hidden) {
            source?.close();
            source = null;
        } else if (!source) {
            open();
        }
    });
    open();
}

if (page) {
    listen();
}
