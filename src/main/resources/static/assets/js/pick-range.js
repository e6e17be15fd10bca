// With Shift, a click picks all rows from the one picked last; the box in the head picks every row of the page.
const boxes = () => [...document.querySelectorAll("[data-row] .pick input")];
const all = document.querySelector("[data-pick-all]");
let last = null;

function settle() {
    const picked = boxes().filter((box) => box.checked).length;
    if (all) {
        all.checked = picked > 0 && picked === boxes().length;
        all.indeterminate = picked > 0 && !all.checked;
    }
}

document.addEventListener("click", (event) => {
    const box = event.target.closest?.("[data-row] .pick input");
    if (!box) {
        return;
    }
    const rows = boxes();
    if (event.shiftKey && last?.isConnected) {
        const [from, to] = [rows.indexOf(last), rows.indexOf(box)].sort((one, other) => one - other);
        rows.slice(from, to + 1).forEach((row) => (row.checked = box.checked));
    }
    last = box;
    settle();
});

// A click with Shift would mark the text between, too.
document.addEventListener("mousedown", (event) => {
    if (event.shiftKey && event.target.closest?.("[data-row] .pick")) {
        event.preventDefault();
    }
});

all?.addEventListener("change", () => boxes().forEach((box) => (box.checked = all.checked)));
settle();
