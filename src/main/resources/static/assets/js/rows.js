// Rows of a form come and go: a new one is the last one, empty and numbered on. Without this, each saving adds a row.
const NUMBER = /(?<=clause-|\[)(\d+)/;
const MOST = 10;

function clear(row) {
    row.querySelectorAll("input, select, textarea").forEach((field) => {
        field.value = field.options?.[0].value ?? "";
        field.removeAttribute("aria-invalid");
    });
    row.querySelectorAll(".field-error").forEach((error) => error.remove());
}

function add(list) {
    const rows = [...list.querySelectorAll("[data-row]")];
    const next = Math.max(...rows.map((row) => Number(NUMBER.exec(row.querySelector("[name]").name)[0]))) + 1;
    if (next >= (Number(list.dataset.rows) || MOST)) {
        return;
    }
    const row = rows.at(-1).cloneNode(true);
    clear(row);
    row.querySelectorAll("[name]").forEach((field) => {
        field.name = field.name.replace(NUMBER, next);
        field.id = field.id.replace(NUMBER, next);
    });
    rows.at(-1).after(row);
    row.querySelector("select, input").focus();
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

document.addEventListener("click", (event) => {
    const list = event.target.closest?.("[data-rows]");
    if (event.target.closest?.("[data-add-row]")) {
        add(list);
    } else if (event.target.closest?.("[data-remove-row]")) {
        remove(event.target.closest("[data-row]"));
    }
});
