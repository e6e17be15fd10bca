// What says data-opens opens the dialog of that name; the focus comes back when it is closed.
document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("[data-opens]");
    if (opener) {
        document.getElementById(opener.dataset.opens).showModal();
    }
});
