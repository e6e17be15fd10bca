// Dragging a card to a later column asks the gate to complete its stage, and those between: what its button sends.
const board = document.querySelector("[data-drag-board]");

function columnOf(element) {
    return element.closest?.("[data-column]");
}

function ahead(card, column) {
    const columns = [...board.querySelectorAll("[data-column]")].map((one) => one.dataset.column);
    return columns.indexOf(column.dataset.column) - columns.indexOf(columnOf(card).dataset.column);
}

if (board) {
    let dragged = null;

    board.addEventListener("dragstart", (event) => {
        dragged = event.target.closest("[data-card]");
        dragged?.classList.add("dragging");
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", dragged?.querySelector("a").href ?? "");
    });

    board.addEventListener("dragover", (event) => {
        const column = columnOf(event.target);
        board.querySelectorAll(".target").forEach((one) => one.classList.remove("target"));
        if (dragged && column && ahead(dragged, column) > 0) {
            event.preventDefault();
            column.classList.add("target");
        }
    });

    board.addEventListener("drop", (event) => {
        const column = columnOf(event.target);
        if (dragged && column && ahead(dragged, column) > 0) {
            event.preventDefault();
            const button = dragged.querySelector("button");
            button.form.elements.to.value = column.dataset.column;
            button.click();
            button.form.elements.to.value = "";
        }
    });

    board.addEventListener("dragend", () => {
        dragged?.classList.remove("dragging");
        board.querySelectorAll(".target").forEach((one) => one.classList.remove("target"));
        dragged = null;
    });

    // After a completion, by a card or in the dialog, the board comes back as it was filtered.
    document.body.addEventListener("htmx:configRequest", (event) => {
        if (event.detail.path.endsWith("/completions")) {
            event.detail.parameters.next = location.pathname + location.search;
        }
    });

    // What was settled in the dialog counts on the card.
    document.body.addEventListener("deal-changed", () => location.reload());
}
