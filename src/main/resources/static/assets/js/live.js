// Shows what others do on the same deal: hears that its run changed, asks for the list, and replaces the parts that differ.
// A part that somebody is filling in stays as it is.
const page = document.querySelector("[data-live-source]");

function isBusy(part) {
    return part.contains(document.activeElement) && part.querySelector("details[open]") !== null;
}

function take(fresh) {
    fresh.querySelectorAll("[data-live][id]").forEach((part) => {
        const shown = document.getElementById(part.id);
        if (shown && shown.dataset.live !== part.dataset.live && !isBusy(shown)) {
            const wasOpen = shown.querySelector(":scope > details[open]") !== null;
            shown.replaceWith(part);
            part.querySelector(":scope > details")?.toggleAttribute("open", wasOpen);
            window.htmx.process(part);
        }
    });
}

async function refresh() {
    const list = document.getElementById("checklist");
    const response = await fetch(list.dataset.source, { headers: { "HX-Request": "true" } });
    if (response.ok) {
        const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
        const next = fresh.getElementById("checklist");
        take(fresh);
        list.dataset.revision = next.dataset.revision;
        document.body.dispatchEvent(new CustomEvent("deal-changed"));
    }
}

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
