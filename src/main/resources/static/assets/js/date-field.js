// Echoes a typed date with both eras, so that no year is mistaken, and offers the days most often meant.
const ERAS_APART = 543;
const FIRST_BUDDHIST_YEAR = 2400;

function parse(text) {
    const digits = text.replace(/[๐-๙]/g, (digit) => "๐๑๒๓๔๕๖๗๘๙".indexOf(digit));
    const dayFirst = digits.trim().match(/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/);
    const yearFirst = digits.trim().match(/^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})$/);
    const parts = dayFirst?.slice(1) ?? yearFirst?.slice(1).reverse();
    if (!parts) {
        return null;
    }
    const [day, month, written] = parts.map(Number);
    const year = written >= FIRST_BUDDHIST_YEAR ? written - ERAS_APART : written;
    const date = new Date(year, month - 1, day);
    return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}

function echo(field) {
    const input = field.querySelector("input");
    const output = field.querySelector("output");
    const date = parse(input.value);
    output.classList.toggle("wrong", input.value !== "" && !date);
    if (!date) {
        output.textContent = input.value === "" ? "" : "?";
        return;
    }
    const thai = field.dataset.language === "th";
    const long = date.toLocaleDateString(thai ? "th-TH-u-ca-buddhist" : "en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric" });
    const other = thai ? `ค.ศ. ${date.getFullYear()}` : `BE ${date.getFullYear() + ERAS_APART}`;
    output.textContent = `${long.replace(/ ?(พ.ศ.|BE) ?/, " ")} (${other})`;
}

function write(field, days) {
    const date = new Date();
    date.setDate(date.getDate() + days);
    const year = date.getFullYear() + (field.dataset.language === "th" ? ERAS_APART : 0);
    const two = (number) => String(number).padStart(2, "0");
    const input = field.querySelector("input");
    input.value = `${two(date.getDate())}/${two(date.getMonth() + 1)}/${year}`;
    echo(field);
}

function wake(root) {
    root.querySelectorAll("[data-date-field]").forEach((field) => {
        field.querySelector(".chips").hidden = false;
        echo(field);
    });
}

document.addEventListener("input", (event) => {
    const field = event.target.closest?.("[data-date-field]");
    if (field) {
        echo(field);
    }
});

document.addEventListener("click", (event) => {
    const chip = event.target.closest?.("[data-date-field] [data-days]");
    if (chip) {
        write(chip.closest("[data-date-field]"), Number(chip.dataset.days));
    }
});

document.body.addEventListener("htmx:load", (event) => wake(event.target));
wake(document);
