// An item is moved by dragging it, or with Alt and an arrow key; the server says where everything stands then.
function move(item, values) {
    const revision = document.getElementById("draft").dataset.revision;
    return window.htmx.ajax("POST", item.dataset.move, { target: "#draft", swap: "outerHTML", values: { ...values, revision } });
}

let dragged = null;

document.addEventListener("pointerdown", (event) => {
    const item = event.target.closest?.("[data-move]");
    if (item) {
        item.draggable = event.target.closest(".grip") !== null;
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
    const list = event.target.closest?.("[data-drop]") ?? event.target.closest?.("[data-stage]")?.querySelector("[data-drop]");
    if (!dragged || !list) {
        return null;
    }
    const before = [...list.children].find((item) => {
        const box = item.getBoundingClientRect();
        return item !== dragged && event.clientY < box.top + box.height / 2;
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
        const next = dragged.nextElementSibling;
        move(dragged, { stage: target.list.dataset.drop, before: next?.dataset.item ?? "" });
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
