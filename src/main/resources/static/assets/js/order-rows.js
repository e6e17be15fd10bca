// The buttons beside the rows of a list move a row by one place; the form sends them in the order in which they stand.
// Without this, each button sends the form, and the server moves the row.
document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-order-rows] button");
    if (!button) {
        return;
    }
    event.preventDefault();
    const row = button.closest("li");
    if (button.value.startsWith("up:")) {
        row.previousElementSibling?.before(row);
    } else {
        row.nextElementSibling?.after(row);
    }
    button.focus();
});
