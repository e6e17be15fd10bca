// A row of stages that is wider than the screen begins at the one that is shown.
document.querySelectorAll(".stages [aria-current]").forEach((current) => {
    const row = current.closest("ol");
    row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
});
