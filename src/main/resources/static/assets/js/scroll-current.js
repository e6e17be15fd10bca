// A row of stages or views that is wider than the screen begins at the one that is shown.
document.querySelectorAll(".stages [aria-current], .view-tabs [aria-current]").forEach((current) => {
    const row = current.closest("ol, nav");
    row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
});
