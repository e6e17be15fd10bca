// Conditions of a form come and go, a row each, and each offers only the operators that make sense of its fact. Without this,
// each saving adds a row, and an operator that makes no sense is told beside it.
const NUMBER = /(?<=\[)(\d+)/;

function clear(row) {
    row.querySelectorAll("input, select, textarea").forEach((field) => {
        field.value = field.options?.[0].value ?? "";
        field.removeAttribute("aria-invalid");
    });
    row.querySelectorAll(".field-error").forEach((error) => error.remove());
    offerOperators(row);
}

function add(list) {
    const rows = [...list.querySelectorAll("[data-row]")];
    const next = Math.max(...rows.map((row) => Number(NUMBER.exec(row.querySelector("[name]").name)[0]))) + 1;
    if (next >= Number(list.dataset.rows)) {
        return;
    }
    const row = rows.at(-1).cloneNode(true);
    row.querySelectorAll("[name]").forEach((field) => {
        field.name = field.name.replace(NUMBER, next);
        field.id = field.id.replace(NUMBER, next);
    });
    clear(row);
    rows.at(-1).after(row);
    row.querySelector("select").focus();
}

function remove(row) {
    const others = row.parentElement.querySelectorAll("[data-row]").length - 1;
    const next = row.nextElementSibling;
    if (others > 0) {
        row.remove();
    } else {
        clear(row);
    }
    next?.querySelector("select, button")?.focus() ?? next?.focus();
}

function offerOperators(row) {
    const fact = row.querySelector("[data-fact]").selectedOptions[0];
    const operators = row.querySelector("[data-operator]");
    const sensible = fact?.dataset.operators?.split(" ");
    for (const option of operators.options) {
        option.hidden = option.disabled = sensible !== undefined && !sensible.includes(option.value);
    }
    if (operators.selectedOptions[0]?.disabled) {
        operators.value = sensible[0];
    }
}

function offerAll(place) {
    place.querySelectorAll("[data-row]:has([data-fact])").forEach(offerOperators);
}

document.addEventListener("click", (event) => {
    const list = event.target.closest?.("[data-rows]");
    if (event.target.closest?.("[data-add-row]")) {
        add(list);
    } else if (event.target.closest?.("[data-remove-row]")) {
        remove(event.target.closest("[data-row]"));
    }
});
document.addEventListener("change", (event) => {
    if (event.target.matches?.("[data-fact]")) {
        offerOperators(event.target.closest("[data-row]"));
    }
});
document.addEventListener("htmx:load", (event) => offerAll(event.detail.elt));
offerAll(document);
