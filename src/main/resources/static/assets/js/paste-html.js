// What a word processor puts on the clipboard besides its text goes along with it, as long as nobody changes the text.
document.querySelectorAll("[data-paste-html]").forEach((area) => {
    const html = area.form.elements.namedItem("html");
    let pasted = false;
    area.addEventListener("paste", (event) => {
        const whole = area.selectionStart === 0 && area.selectionEnd === area.value.length;
        html.value = whole ? event.clipboardData.getData("text/html") : "";
        pasted = true;
    });
    area.addEventListener("input", () => {
        if (!pasted) {
            html.value = "";
        }
        pasted = false;
    });
});
