// A list by keyboard: j and k or the arrows go from row to row, x picks one, Shift and x all since the last; Enter follows
// the link that has the focus anyway. What says data-key is clicked, or gets the focus, by that key. A key means nothing
// while somebody types, and nothing at all once they have said so in the dialog that explains them.
const list = document.querySelector("[data-list-keys]");
const onOff = document.querySelector("[data-keys-on]");
const OFF = "keys-off";
const THAI = /[\u0e00-\u0e7f]/;
const ON_THE_KEY = { KeyJ: "j", KeyK: "k", KeyX: "x", KeyN: "n", Slash: "/" };

// With the Thai layout each key gives another character: there the place on the keyboard says which is meant.
function keyOf(event) {
    const name = THAI.test(event.key) ? (ON_THE_KEY[event.code] ?? "") : event.key.toLowerCase();
    return name === "/" && event.shiftKey && THAI.test(event.key) ? "?" : name;
}

function isTaken(event) {
    const field = event.target.closest?.("input, select, textarea, [contenteditable]");
    return event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || (field && !field.closest(".pick"))
        || document.querySelector("dialog[open]") || localStorage.getItem(OFF);
}

const rows = () => [...(list?.querySelectorAll("[data-row]") ?? [])];
const current = () => list?.querySelector("[data-row][aria-current]") ?? null;

function mark(row) {
    rows().forEach((other) => other.toggleAttribute("aria-current", false));
    row?.setAttribute("aria-current", "true");
}

function go(step) {
    const all = rows();
    const at = all.indexOf(current());
    const row = at < 0 ? all[step > 0 ? 0 : all.length - 1] : all[Math.max(0, Math.min(all.length - 1, at + step))];
    row?.querySelector(".opener a").focus();
    row?.scrollIntoView({ block: "nearest" });
}

function pick(event) {
    const box = current()?.querySelector(".pick input");
    box?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
}

function act(key, event) {
    const named = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (key === "j" || key === "arrowdown") {
        go(1);
    } else if (key === "k" || key === "arrowup") {
        go(-1);
    } else if (key === "x" && current()) {
        pick(event);
    } else if (named?.matches("input")) {
        named.focus();
        named.select();
    } else if (named) {
        named.click();
    } else {
        return;
    }
    event.preventDefault();
}

document.addEventListener("keydown", (event) => {
    if (!isTaken(event)) {
        act(keyOf(event), event);
    }
});

list?.addEventListener("focusin", (event) => mark(event.target.closest("[data-row]")));

if (onOff) {
    onOff.checked = !localStorage.getItem(OFF);
    onOff.addEventListener("change", () => (onOff.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "true")));
}
