// A print button prints.
document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-print]")) {
        window.print();
    }
});
