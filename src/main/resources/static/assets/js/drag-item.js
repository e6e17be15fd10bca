// What has data-move is moved by dragging its grip, or with Alt and an arrow key; the server says where everything stands
// then. It goes among those of its sort: data-sort says which, as does data-drop of the lists that take them.
function move(item, values) {
    const revision = document.getElementById("draft").dataset.revision;
    return window.htmx.ajax("POST", item.dataset.move, { source: item, target: "#draft", swap: "outerHTML", values: { ...values, revision } });
}

let dragged = null;

document.addEventListener("pointerdown", (event) => {
    document.querySelectorAll("[data-move][draggable=true]").forEach((other) => (other.draggable = false));
    const grip = event.target.closest?.(".grip");
    if (grip) {
        grip.closest("[data-move]").draggable = true;
    }
});

document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("[data-move]");
    if (dragged) {
        event.dataTransfer.effectAllowed = "move";
        dragged.classList.add("dragged");
    }
});

function place(event) {
    const drop = dragged && `[data-drop=${dragged.dataset.sort}]`;
    const list = drop && (event.target.closest?.(drop) ?? event.target.closest?.("[data-sort=stage]")?.querySelector(drop));
    if (!list) {
        return null;
    }
    const before = [...list.children].find((other) => {
        const box = other.getBoundingClientRect();
        return other !== dragged && event.clientY < box.top + box.height / 2;
    });
    return { list, before };
}

document.addEventListener("dragover", (event) => {
    const target = place(event);
    if (target) {
        event.preventDefault();
        target.list.insertBefore(dragged, target.before ?? null);
    }
});

document.addEventListener("drop", (event) => {
    const target = place(event);
    if (target) {
        event.preventDefault();
        const stage = target.list.dataset.stage ?? "";
        move(dragged, { stage, before: dragged.nextElementSibling?.dataset.key ?? "" });
    }
});

document.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    dragged = null;
});

document.addEventListener("keydown", async (event) => {
    const item = event.target.closest?.("[data-move]");
    if (item && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown") && event.target.matches("summary")) {
        event.preventDefault();
        const id = item.id;
        await move(item, { to: event.key === "ArrowUp" ? "up" : "down" });
        document.querySelector(`#${CSS.escape(id)} summary`)?.focus();
    }
});
