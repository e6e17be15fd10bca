// Opens the page's dialog when a part has been put into it, and tells the page when it was closed after a change.
const dialog = document.getElementById("dialog");
let changed = false;

document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target === dialog) {
        changed ||= event.detail.pathInfo.requestPath.includes("/items/");
        if (dialog.innerHTML.trim() && !dialog.open) {
            dialog.showModal();
        }
    }
});

dialog.addEventListener("close", () => {
    dialog.replaceChildren();
    if (changed) {
        changed = false;
        document.body.dispatchEvent(new CustomEvent("deal-changed"));
    }
});

dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
        dialog.close();
    }
});
