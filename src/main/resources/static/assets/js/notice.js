// Says in words what a failed request means: nothing is lost silently.
const notices = document.getElementById("notices");

function say(text) {
    const line = document.createElement("p");
    line.textContent = text;
    notices.append(line);
    setTimeout(() => line.remove(), 8000);
}

document.body.addEventListener("htmx:responseError", () => say(notices.dataset.failed));
document.body.addEventListener("htmx:sendError", () => say(notices.dataset.offline));
