package app.preflight.imports;

/** A row that cannot be taken: the line of the file it stands on, and why. */
record Rejection(long line, String reason) {

    @Override
    public String toString() {
        return "line " + line + ": " + reason;
    }
}
