// A filter works as soon as it is chosen.
document.addEventListener("change", (event) => {
    if (event.target.matches?.("[data-auto-submit]")) {
        event.target.form.requestSubmit();
    }
});
